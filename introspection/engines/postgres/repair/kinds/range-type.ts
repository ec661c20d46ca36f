import type { KindRepair } from '../../../../repair.ts';

export const rangeType: KindRepair<'rangeType'> = {
  add: 'CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);',
  drop: 'DROP TYPE span;',
  change: `ALTER TYPE span RENAME TO span_old;
CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);
ALTER TABLE t ALTER COLUMN c TYPE span USING c::text::span;
DROP TYPE span_old;`,
  rename: 'ALTER TYPE old_name RENAME TO span;',
  fields: {
    comment: "COMMENT ON TYPE span IS 'what it is for';",
  },
};
