import type { RuleRepairs } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const textRepairs: RuleRepairs = [
  ['type.text-length', rebuilt('c TEXT CHECK (length(c) <= 20)')],
  ['type.text-size', null],
  ['type.bytes-size', null],
  ['type.bytes-length', rebuilt('c BLOB CHECK (length(c) <= 16)')],
  ['type.json-kept', null],
  ['type.declared-size', rebuilt('c VARCHAR(40)')],
  ['type.declared-meaning', rebuilt('c BOOLEAN')],
  ['type.size-one-side', rebuilt('c BIT(8)')],
  ['type.text-padded', null],
  ['type.json-text', rebuilt('c TEXT CHECK (json_valid(c))')],
  ['type.uuid-text', rebuilt('c TEXT CHECK (length(c) = 36 AND c = lower(c))')],
  ['type.enum-values', rebuilt("c TEXT CHECK (c IN ('draft', 'sent'))")],
  ['type.enum-text', rebuilt("c TEXT CHECK (c IN ('draft', 'sent'))")],
  ['type.citext', 'ALTER TABLE t ADD COLUMN c_folded TEXT;'],
  ['type.citext-one-side', rebuilt('c TEXT COLLATE NOCASE')],
  ['type.domain-check', rebuilt("c TEXT CHECK (c <> '')")],
  ['type.special-text', rebuilt("c TEXT CHECK (json_type(c) = 'array')")],
  ['type.text-bytes', rebuilt('c BLOB')],
  ['type.unmodelled', rebuilt("c TEXT CHECK (typeof(c) = 'text')")],
  ['type.untyped', rebuilt("c INTEGER CHECK (typeof(c) = 'integer')")],
  ['type.affinity-name', rebuilt('c DATETIME')],
  ['type.affinity', rebuilt()],
];
