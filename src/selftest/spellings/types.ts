import { ownValue } from '../../../introspection/index.ts';
import type { ValueSpelling } from './spelling.ts';

/** Names that stand for one type, whatever follows in brackets. */
const ALIASES: Readonly<Record<string, readonly (readonly [name: RegExp, alias: string])[]>> = {
  postgres: [
    [/^integer$/, 'int4'],
    [/^bigint$/, 'int8'],
    [/^smallint$/, 'int2'],
    [/^boolean$/, 'bool'],
    [/^character varying\b/, 'varchar'],
    [/^character\b/, 'char'],
    [/^numeric\b/, 'decimal'],
    [/^double precision$/, 'float8'],
    [/^real$/, 'float4'],
    [/^timestamp without time zone$/, 'timestamp'],
    [/^timestamp with time zone$/, 'timestamptz'],
    [/^time without time zone$/, 'time'],
    [/^bit varying\b/, 'varbit'],
  ],
  sqlite: [
    [/^integer$/i, 'INT'],
    [/^int$/i, 'integer'],
    [/^text$/i, 'CLOB'],
    [/^varchar\b/i, 'character varying'],
    [/^real$/i, 'DOUBLE'],
    [/^boolean$/i, 'bool'],
    [/^datetime$/i, 'TIMESTAMP'],
    [/^numeric\b/i, 'DECIMAL'],
  ],
};

export const typeSpellings: readonly ValueSpelling[] = [
  {
    title: 'another name of the type',
    respell: (value, field, { lens }) => {
      if (field.meaning !== 'type' || typeof value !== 'string') return undefined;
      const [name, alias] = ownValue(ALIASES, lens.dialect.engine)?.find(([pattern]) => pattern.test(value)) ?? [];
      return name === undefined || alias === undefined ? undefined : value.replace(name, alias);
    },
  },
  {
    title: 'white space in the type',
    respell: (value, field) =>
      field.meaning === 'type' && typeof value === 'string' && /[(,]/.test(value) && !value.includes('"')
        ? value.replaceAll(/([(,])/g, ' $1 ')
        : undefined,
  },
];
