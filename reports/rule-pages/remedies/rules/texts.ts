import { type RuleRemedy, rebuilt } from '../remedy.ts';

const PLAIN_TEXT = 'ALTER TABLE t ALTER COLUMN c TYPE text;';
const TYPED_BY_CHECK = 'SQLite needs a check that does what the type does.';

export const textRemedies = {
  'type.text-length': {
    example: 'a text of 21 characters for varchar(20)',
    hint: 'Give SQLite the limit with a check, or remove it on the other side.',
    postgres: PLAIN_TEXT,
    sqlite: rebuilt('c TEXT CHECK (length(c) <= 20)'),
  },
  'type.text-size': {
    hint: 'Decide which length is meant, and declare it on both sides.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE varchar(40);',
    sqlite: null,
  },
  'type.bytes-size': {
    hint: 'A check says the length where the type does not.',
    postgres: 'ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (octet_length(c) <= 16);',
    sqlite: null,
  },
  'type.bytes-length': {
    hint: 'A check says the length where the type is not heeded.',
    postgres: null,
    sqlite: rebuilt('c BLOB CHECK (length(c) <= 16)'),
  },
  'type.json-kept': {
    hint: 'Where the text itself counts, as with signatures, keep it as text on both sides.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE text;',
    sqlite: null,
  },
  'type.declared-size': {
    hint: 'Decide which size is right, and declare it on both sides. SQLite enforces only a check.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE varchar(40);',
    sqlite: rebuilt('c VARCHAR(40)'),
  },
  'type.declared-meaning': {
    postgres: null,
    sqlite: rebuilt('c BOOLEAN'),
  },
  'type.size-one-side': {
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bit(8) USING c::text::bit(8);',
    sqlite: rebuilt('c BIT(8)'),
  },
  'type.text-padded': {
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE varchar(20) USING rtrim(c);',
    sqlite: null,
  },
  'type.json-text': {
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE jsonb USING c::jsonb;  -- if it is text there',
    sqlite: rebuilt('c TEXT CHECK (json_valid(c))'),
  },
  'type.uuid-text': {
    hint: 'Let the application write UUIDs in lower case with hyphens, as PostgreSQL prints them.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE uuid USING c::uuid;  -- if it is text there',
    sqlite: rebuilt('c TEXT CHECK (length(c) = 36 AND c = lower(c))'),
  },
  'type.enum-values': {
    hint: 'Decide which values are allowed, and declare them on both sides.',
    postgres: "ALTER TYPE state ADD VALUE 'sent';",
    sqlite: rebuilt("c TEXT CHECK (c IN ('draft', 'sent'))"),
  },
  'type.enum-text': {
    example: 'a word that is not a label of the enum',
    postgres: PLAIN_TEXT,
    sqlite: rebuilt("c TEXT CHECK (c IN ('draft', 'sent'))"),
  },
  'type.citext': {
    hint: 'If letters outside A to Z matter, store a folded copy of the text in a separate column on both sides.',
    postgres: 'ALTER TABLE t ADD COLUMN c_folded text;',
    sqlite: 'ALTER TABLE t ADD COLUMN c_folded TEXT;',
  },
  'type.citext-one-side': {
    hint: 'Decide whether case matters, and declare it on both sides. A unique column cannot ignore case while it has values that differ only in case.',
    postgres: PLAIN_TEXT,
    sqlite: rebuilt('c TEXT COLLATE NOCASE'),
  },
  'type.domain-check': {
    hint: 'Declare on the SQLite column what the domain declares.',
    postgres: PLAIN_TEXT,
    sqlite: rebuilt("c TEXT CHECK (c <> '')"),
  },
  'type.special-text': {
    example: "'nonsense'",
    hint: TYPED_BY_CHECK,
    postgres: PLAIN_TEXT,
    sqlite: rebuilt("c TEXT CHECK (json_type(c) = 'array')"),
  },
  'type.text-bytes': {
    hint: 'Find out which of the two the application writes, and declare it on both sides.',
    postgres: "ALTER TABLE t ALTER COLUMN c TYPE bytea USING convert_to(c, 'UTF8');",
    sqlite: rebuilt('c BLOB'),
  },
  'type.unmodelled': {
    hint: TYPED_BY_CHECK,
    postgres: PLAIN_TEXT,
    sqlite: rebuilt("c TEXT CHECK (typeof(c) = 'text')"),
  },
  'type.untyped': {
    example: 'a text in a column for numbers',
    postgres: PLAIN_TEXT,
    sqlite: rebuilt("c INTEGER CHECK (typeof(c) = 'integer')"),
  },
  'type.affinity-name': {
    hint: 'Create the table with CREATE TABLE and the right types, then fill it.',
    postgres: null,
    sqlite: rebuilt('c DATETIME'),
  },
  'type.affinity': { postgres: null, sqlite: rebuilt('c TEXT') },
} satisfies Readonly<Record<string, RuleRemedy>>;
