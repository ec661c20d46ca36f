import { type ColumnRow, describeDefaults } from '../support/column-rows.ts';

const differing: readonly ColumnRow[] = [
  ['0 is not true', { sqlite: 'BOOLEAN DEFAULT 0' }, { postgres: 'boolean DEFAULT true' }],
  ['TRUE is not 0', { sqlite: 'BOOLEAN DEFAULT TRUE' }, { sqlite: 'BOOLEAN DEFAULT 0' }],
  [
    'now is a moment, and not the word for it',
    { sqlite: 'TEXT DEFAULT CURRENT_TIMESTAMP' },
    { sqlite: "TEXT DEFAULT 'CURRENT_TIMESTAMP'" },
  ],
  [
    'the moment of the migration is not now',
    { postgres: 'timestamptz DEFAULT now()' },
    { postgres: "timestamptz DEFAULT 'now'" },
  ],
  [
    'the start of the transaction is not the clock',
    { postgres: 'timestamptz DEFAULT now()' },
    { postgres: 'timestamptz DEFAULT clock_timestamp()' },
  ],
  ['now is not nothing', { sqlite: 'DATETIME DEFAULT CURRENT_TIMESTAMP' }, { postgres: 'timestamptz' }],
  [
    'seconds are not milliseconds',
    { postgres: 'bigint DEFAULT EXTRACT(EPOCH FROM now())' },
    { postgres: 'bigint DEFAULT EXTRACT(EPOCH FROM now()) * 1000' },
  ],
  [
    'a day is not an hour',
    { postgres: "timestamptz DEFAULT date_trunc('day', now())" },
    { postgres: "timestamptz DEFAULT date_trunc('hour', now())" },
  ],
  [
    'a moment of another zone is another moment',
    { sqlite: "DATETIME DEFAULT '1970-01-01 00:00:00+01:00'" },
    { postgres: "timestamptz DEFAULT '1970-01-01 00:00:00+00'" },
  ],
  ['the word NULL is a text', { sqlite: "TEXT DEFAULT 'NULL'" }, { postgres: 'text' }],
  ['the document null is a document', { sqlite: "TEXT DEFAULT 'null'" }, { postgres: 'jsonb' }],
  ['an empty document is not nothing', { sqlite: "TEXT DEFAULT '{}'" }, { postgres: 'jsonb' }],
  [
    'a number in a document is not its text',
    { sqlite: `TEXT DEFAULT '{"a":1}'` },
    { postgres: `jsonb DEFAULT '{"a": "1"}'` },
  ],
  ['the order of an array counts', { postgres: "text[] DEFAULT '{a,b}'" }, { postgres: "text[] DEFAULT '{b,a}'" }],
  [
    'a comma in a word separates nothing',
    { postgres: "text[] DEFAULT '{a,b}'" },
    { postgres: "text[] DEFAULT ARRAY['a,b']" },
  ],
  [
    'an array of an empty text is not empty',
    { postgres: "text[] DEFAULT '{}'" },
    { postgres: "text[] DEFAULT ARRAY['']" },
  ],
  ['an empty array is not nothing', { postgres: "text[] DEFAULT '{}'" }, { postgres: 'text[]' }],
  ['an empty text is not a blank', { sqlite: "TEXT DEFAULT ''" }, { sqlite: "TEXT DEFAULT ' '" }],
  ['zeros before a number count in a text', { sqlite: "TEXT DEFAULT '007'" }, { postgres: "text DEFAULT '7'" }],
  ['the digits of a text count', { sqlite: 'TEXT DEFAULT 5' }, { sqlite: 'TEXT DEFAULT 5.0' }],
  [
    'a length in a cast cuts the text',
    { postgres: "varchar DEFAULT 'xyz'" },
    { postgres: "varchar DEFAULT 'xyz'::character varying(2)" },
  ],
  ['a small number is not 0', { sqlite: 'DECIMAL(10,4) DEFAULT 0' }, { postgres: 'numeric(10,4) DEFAULT 0.0001' }],
  ['other bytes are other bytes', { sqlite: "BLOB DEFAULT x'00'" }, { postgres: "bytea DEFAULT decode('01', 'hex')" }],
  ['bytes are not the text they spell', { sqlite: "BLOB DEFAULT x'41'" }, { sqlite: "BLOB DEFAULT 'A'" }],
  ['a default that one side added is found', { postgres: 'text' }, { postgres: "text DEFAULT 'x'" }],
];

const open: readonly ColumnRow[] = [
  ['tomorrow', { sqlite: "DATETIME DEFAULT (datetime('now', '+1 day'))" }, { postgres: 'timestamptz DEFAULT now()' }],
  [
    'now in New York',
    { sqlite: 'DATETIME DEFAULT CURRENT_TIMESTAMP' },
    { postgres: "timestamp DEFAULT (now() AT TIME ZONE 'America/New_York')" },
  ],
  [
    'seconds for milliseconds',
    { sqlite: 'INTEGER DEFAULT (unixepoch())' },
    { postgres: 'bigint DEFAULT (extract(epoch from now()) * 1000)::bigint' },
  ],
];

describeDefaults('defaults that store other values', differing, 'warning column.default t.v');
describeDefaults('defaults that cannot be proved to mean the same', open, 'warning expression.unproved t.v');
