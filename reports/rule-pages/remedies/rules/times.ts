import { type RuleRemedy, rebuilt } from '../remedy.ts';

export const timeRemedies = {
  'type.zone-one-side': {
    hint: 'Decide which is meant. Values without a zone have to be told in which they were.',
    postgres: "ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c AT TIME ZONE 'UTC';",
    sqlite: null,
  },
  'type.second-digits': {
    hint: 'Keep as many digits on both sides, unless the last ones mean nothing.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE timestamptz(3);  -- it rounds what is there',
    sqlite: null,
  },
  'type.time-text': {
    hint: 'In SQLite, a check can refuse text that is not a date. PostgreSQL can only convert text that is one.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c::timestamptz;  -- if it is text there',
    sqlite: rebuilt('c TEXT CHECK (datetime(c) IS NOT NULL)'),
  },
  'type.minority-encoding': {
    hint: 'Store the column like the similar columns, and convert its rows. Change the application too.',
    postgres: null,
    sqlite: rebuilt('c DATETIME').replace('SELECT id, c', "SELECT id, datetime(c, 'unixepoch')"),
  },
  'type.local-time': {
    hint: 'Run sessions in UTC, or use a type with time zone.',
    postgres: `ALTER ROLE app SET timezone = 'UTC';
-- or:
ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c AT TIME ZONE 'UTC';`,
    sqlite: null,
  },
  'type.time-zone': {
    hint: 'Write times in UTC, with the zone, on both sides.',
    postgres: null,
    sqlite: rebuilt("c TEXT CHECK (c LIKE '%Z' OR c LIKE '%+00:00')"),
  },
} satisfies Readonly<Record<string, RuleRemedy>>;
