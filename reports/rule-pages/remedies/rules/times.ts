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
    hint: 'A check refuses in SQLite what is no date; a text that was kept must be one before PostgreSQL can convert it.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c::timestamptz;  -- where it is text there',
    sqlite: rebuilt('c TEXT CHECK (datetime(c) IS NOT NULL)'),
  },
  'type.minority-encoding': {
    hint: 'Keep the column as its neighbours are kept, and convert its rows. The application has to change with it.',
    postgres: null,
    sqlite: rebuilt('c DATETIME').replace('SELECT id, c', "SELECT id, datetime(c, 'unixepoch')"),
  },
  'type.local-time': {
    hint: 'Let the sessions run in UTC, or use a type with a zone.',
    postgres: `ALTER ROLE app SET timezone = 'UTC';
-- or:
ALTER TABLE t ALTER COLUMN c TYPE timestamptz USING c AT TIME ZONE 'UTC';`,
    sqlite: null,
  },
  'type.time-zone': {
    hint: 'Write moments in UTC, with the zone, on both sides.',
    postgres: null,
    sqlite: rebuilt("c TEXT CHECK (c LIKE '%Z' OR c LIKE '%+00:00')"),
  },
} satisfies Readonly<Record<string, RuleRemedy>>;
