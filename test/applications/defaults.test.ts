import { type ColumnRow, describeDefaults } from '../support/column-rows.ts';

const flags: readonly ColumnRow[] = [
  ['FALSE and false are one flag', { sqlite: 'BOOLEAN DEFAULT FALSE' }, { postgres: 'boolean DEFAULT FALSE' }],
  ['TRUE and a quoted t are one flag', { sqlite: 'BOOLEAN DEFAULT TRUE' }, { postgres: "boolean DEFAULT 't'" }],
  ['a quoted word for false is false', { sqlite: "BOOLEAN DEFAULT 'false'" }, { postgres: 'boolean DEFAULT false' }],
  ['0 and FALSE are one value of a flag', { sqlite: 'BOOLEAN DEFAULT 0' }, { sqlite: 'BOOLEAN DEFAULT FALSE' }],
  [
    '0 of a declared flag is false',
    { sqlite: 'BOOLEAN NOT NULL DEFAULT 0' },
    { postgres: 'boolean NOT NULL DEFAULT false' },
  ],
  ['1 of a tiny integer is true', { sqlite: 'TINYINT(1) DEFAULT 1' }, { postgres: 'boolean DEFAULT true' }],
];

const moments: readonly ColumnRow[] = [
  [
    'now is one moment under all its names',
    { postgres: 'timestamptz DEFAULT now()' },
    { postgres: 'timestamptz DEFAULT CURRENT_TIMESTAMP' },
  ],
  [
    'brackets around now are nothing',
    { postgres: 'timestamptz DEFAULT (now())' },
    { postgres: 'timestamptz DEFAULT transaction_timestamp()' },
  ],
  [
    'CURRENT_TIMESTAMP is datetime of now',
    { sqlite: 'TEXT DEFAULT CURRENT_TIMESTAMP' },
    { sqlite: "TEXT DEFAULT (datetime('now'))" },
  ],
  [
    'CURRENT_TIMESTAMP in brackets is CURRENT_TIMESTAMP',
    { sqlite: 'TEXT DEFAULT (CURRENT_TIMESTAMP)' },
    { sqlite: 'TEXT DEFAULT current_timestamp' },
  ],
  [
    'datetime without arguments is now',
    { sqlite: 'DATETIME DEFAULT (datetime())' },
    { postgres: 'timestamptz DEFAULT now()' },
  ],
  [
    'now that strftime writes in ISO 8601 is now',
    { sqlite: "TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))" },
    { postgres: 'timestamptz DEFAULT now()' },
  ],
  [
    'now in UTC is what SQLite calls now',
    { sqlite: 'DATETIME DEFAULT CURRENT_TIMESTAMP' },
    { postgres: "timestamp DEFAULT timezone('utc', now())" },
  ],
  [
    'seconds since 1970 by unixepoch and by strftime are one number',
    { sqlite: "INTEGER DEFAULT (strftime('%s','now'))" },
    { sqlite: 'INTEGER DEFAULT (unixepoch())' },
  ],
  [
    'seconds since 1970 are one number, cast or not',
    { sqlite: "INTEGER DEFAULT (CAST(strftime('%s', 'now') AS INTEGER))" },
    { postgres: "bigint DEFAULT date_part('epoch', now())::bigint" },
  ],
  [
    'whole seconds since 1970 are seconds since 1970',
    { sqlite: "INTEGER DEFAULT (unixepoch('now'))" },
    { postgres: 'bigint DEFAULT floor(extract(epoch from now()))' },
  ],
  [
    'milliseconds since 1970 are one number',
    { sqlite: 'INTEGER DEFAULT (unixepoch() * 1000)' },
    { postgres: "bigint DEFAULT (date_part('epoch', CURRENT_TIMESTAMP) * 1000)" },
  ],
  [
    'milliseconds are the same however the server prints them',
    { postgres: 'bigint DEFAULT EXTRACT(EPOCH FROM now()) * 1000' },
    { postgres: "bigint DEFAULT (date_part('epoch', now()) * 1000)::bigint" },
  ],
  [
    'a truncated moment is the same in any letter case',
    { postgres: "timestamptz DEFAULT DATE_TRUNC('day', CURRENT_TIMESTAMP)" },
    { postgres: "timestamptz DEFAULT date_trunc('day', now())" },
  ],
  [
    'a moment that ends in Z is one in UTC',
    { sqlite: "DATETIME DEFAULT '1970-01-01T00:00:00Z'" },
    { postgres: "timestamptz DEFAULT '1970-01-01 00:00:00+00'" },
  ],
  [
    'no fraction of a second is a fraction of zero',
    { sqlite: "DATETIME DEFAULT '1970-01-01 00:00:00.000'" },
    { postgres: "timestamp DEFAULT '1970-01-01 00:00:00'" },
  ],
];

const nothing: readonly ColumnRow[] = [
  ['NULL in brackets is no default', { sqlite: 'TEXT DEFAULT (NULL)' }, { postgres: 'text' }],
  ['NULL is no default to SQLite', { sqlite: 'TEXT DEFAULT NULL' }, { sqlite: 'TEXT' }],
  ['NULL with a cast is no default to PostgreSQL', { postgres: 'varchar(9) DEFAULT NULL' }, { postgres: 'varchar(9)' }],
];

const documents: readonly ColumnRow[] = [
  [
    'an empty document that jsonb makes is an empty document',
    { sqlite: "BLOB DEFAULT (jsonb('{}'))" },
    { postgres: "jsonb DEFAULT '{}'" },
  ],
  [
    'an empty document that json makes is an empty document',
    { sqlite: "JSON DEFAULT (json('{}'))" },
    { postgres: "json DEFAULT '{}'" },
  ],
  [
    'a document in double quotes is that document',
    { sqlite: 'TEXT DEFAULT "{}"' },
    { postgres: "jsonb DEFAULT '{}'::jsonb" },
  ],
  [
    'the order of the keys of a document means nothing',
    { sqlite: `TEXT DEFAULT '{"b":1,"a":[]}'` },
    { postgres: `jsonb DEFAULT '{"a": [], "b": 1}'` },
  ],
  [
    'the blanks of a document mean nothing',
    { postgres: `json DEFAULT '{"a":1}'` },
    { postgres: `json DEFAULT '{ "a" : 1 }'` },
  ],
  [
    'an empty array is one with and without its type',
    { postgres: "text[] DEFAULT '{}'" },
    { postgres: "text[] DEFAULT '{}'::text[]" },
  ],
  [
    'an array constant is the array it lists',
    { postgres: "varchar(9)[] DEFAULT '{a,b}'" },
    { postgres: "varchar(9)[] DEFAULT ARRAY['a', 'b']" },
  ],
  [
    'an array of numbers is the array it lists',
    { postgres: "integer[] DEFAULT '{1,2}'" },
    { postgres: 'integer[] DEFAULT ARRAY[1, 2]' },
  ],
];

const constants: readonly ColumnRow[] = [
  ['0 is 0 with and without brackets', { sqlite: 'INTEGER DEFAULT ((0))' }, { sqlite: 'INTEGER DEFAULT 0' }],
  ['an empty text is one with and without brackets', { sqlite: "TEXT DEFAULT ('')" }, { sqlite: "TEXT DEFAULT ''" }],
  ['a text in double quotes is a text', { sqlite: 'TEXT DEFAULT "new"' }, { postgres: "text DEFAULT 'new'" }],
  [
    'a call is the same in any letter case and spacing',
    { sqlite: "TEXT DEFAULT (lower('A'))" },
    { sqlite: "TEXT DEFAULT ( LOWER( 'A' ) )" },
  ],
  [
    'an empty text is one with and without its type',
    { postgres: "varchar(20) DEFAULT ''::text" },
    { postgres: "varchar(20) DEFAULT ''::character varying" },
  ],
  [
    'a word is one whatever text type is written behind it',
    { postgres: "varchar DEFAULT 'x'::text" },
    { postgres: "varchar DEFAULT 'x'::character varying(20)" },
  ],
  [
    'a default is that of a limited text too',
    { sqlite: "VARCHAR(20) DEFAULT 'x'" },
    { postgres: "varchar(20) DEFAULT 'x'" },
  ],
  [
    '0 and 0.0000 are one decimal',
    { postgres: 'numeric(10,4) DEFAULT 0' },
    { postgres: "numeric(10,4) DEFAULT '0.0000'" },
  ],
  [
    'a number in quotes is a number to a column of numbers',
    { sqlite: "INTEGER DEFAULT '5'" },
    { postgres: 'bigint DEFAULT 5' },
  ],
  ['a plus sign says nothing', { sqlite: 'INTEGER DEFAULT +5' }, { postgres: 'bigint DEFAULT 5' }],
  [
    'a negative number is one in brackets and quotes',
    { sqlite: 'INTEGER DEFAULT (-5)' },
    { postgres: "bigint DEFAULT '-5'::integer" },
  ],
  [
    'bytes are the same in hex and as the server prints them',
    { sqlite: "BLOB DEFAULT X'00FF'" },
    { postgres: "bytea DEFAULT '\\x00ff'" },
  ],
  ['no bytes are no bytes', { sqlite: "BLOB DEFAULT x''" }, { postgres: "bytea DEFAULT ''" }],
  [
    'bytes are the same decoded by the server or before',
    { postgres: "bytea DEFAULT '\\xab'" },
    { postgres: "bytea DEFAULT decode('ab', 'hex')" },
  ],
  ['bytes are the same in any letter case', { sqlite: "BLOB DEFAULT x'ab'" }, { sqlite: "BLOB DEFAULT X'AB'" }],
  [
    'an empty array is one however it is written',
    { postgres: "text[] DEFAULT '{}'" },
    { postgres: 'text[] DEFAULT ARRAY[]::text[]' },
  ],
  [
    'an array kept as a document is that array',
    { sqlite: `TEXT DEFAULT '["a","b c"]'` },
    { postgres: `text[] DEFAULT '{a,"b c"}'` },
  ],
  [
    'an array of numbers kept as a document is that array',
    { sqlite: "TEXT DEFAULT '[1, 2]'" },
    { postgres: "integer[] DEFAULT '{1,2}'" },
  ],
  ['a number is one with an exponent', { sqlite: 'REAL DEFAULT 1e3' }, { postgres: 'double precision DEFAULT 1000' }],
  ['a number is one in hex', { sqlite: 'INTEGER DEFAULT 0x10' }, { postgres: 'bigint DEFAULT 16' }],
  ['digits in a column of text are a text', { sqlite: 'TEXT DEFAULT 5' }, { postgres: "text DEFAULT '5'" }],
];

describeDefaults('defaults that mean the same', [...flags, ...moments, ...nothing, ...documents, ...constants]);
