import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const AGAIN = postgresOnly(
  'DROP PUBLICATION news;\nCREATE PUBLICATION news FOR ALL TABLES;',
  'Subscriptions continue with a publication of the same name.',
);

export const publication: KindRemedies<'publication'> = {
  add: postgresOnly('CREATE PUBLICATION news FOR TABLE t;'),
  drop: postgresOnly('DROP PUBLICATION news;', 'Subscriptions to it fail from then on.'),
  change: AGAIN,
  rename: postgresOnly(
    'ALTER PUBLICATION old_name RENAME TO news;',
    'Subscriptions contain its name: change them too.',
  ),
  fields: {
    tables: postgresOnly('ALTER PUBLICATION news SET TABLE t;'),
    schemas: postgresOnly('-- since PostgreSQL 15\nALTER PUBLICATION news SET TABLES IN SCHEMA app;'),
    operations: postgresOnly("ALTER PUBLICATION news SET (publish = 'insert, update, delete, truncate');"),
    viaRoot: postgresOnly('ALTER PUBLICATION news SET (publish_via_partition_root = true);'),
    generatedColumns: postgresOnly(
      '-- since PostgreSQL 18\nALTER PUBLICATION news SET (publish_generated_columns = stored);',
    ),
    comment: commentOn('PUBLICATION news'),
  },
};
