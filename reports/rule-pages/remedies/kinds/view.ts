import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = 'CREATE VIEW v AS SELECT id, c FROM t;';

export const view: KindRemedies<'view'> = {
  add: { hint: 'Take the query from the side that has it.', postgres: CREATE, sqlite: CREATE },
  drop: { postgres: 'DROP VIEW v;', sqlite: 'DROP VIEW v;' },
  change: {
    hint: 'PostgreSQL replaces a view in place if its columns stay the same and new ones come last.',
    postgres: 'CREATE OR REPLACE VIEW v AS SELECT id, c FROM t;',
    sqlite: `DROP VIEW v;\n${CREATE}`,
  },
  rename: {
    hint: 'If they are really two views, create the one and drop the other.',
    postgres: 'ALTER VIEW old_name RENAME TO v;',
    sqlite: `DROP VIEW old_name;\n${CREATE}`,
  },
  fields: {
    options: postgresOnly(
      'ALTER VIEW v SET (security_invoker = true);\n-- to the default: ALTER VIEW v RESET (security_invoker);',
    ),
    comment: commentOn('VIEW v'),
  },
};
