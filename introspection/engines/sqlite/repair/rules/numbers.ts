import type { RuleRepairs } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const numberRepairs: RuleRepairs = [
  ['type.integer-range', rebuilt('c INTEGER CHECK (c BETWEEN -2147483648 AND 2147483647)')],
  ['type.integer-boolean-unproved', rebuilt('c INTEGER NOT NULL DEFAULT 0 CHECK (c IN (0, 1))')],
  ['type.boolean-smallint', rebuilt('c INTEGER')],
  ['type.whole-decimal', rebuilt('c INTEGER')],
  ['type.integer-float', rebuilt('c REAL')],
  ['type.boolean-integer-unproved', rebuilt('c INTEGER')],
  ['type.unsigned', null],
  ['type.integer-size', null],
  ['type.float-size', null],
  ['type.decimal-size', null],
  ['type.float-precision', null],
  ['type.decimal', rebuilt('c INTEGER', { copied: 'id, CAST(round(c * 100) AS INTEGER)' })],
  ['type.epoch', rebuilt('c TEXT', { copied: "id, datetime(c, 'unixepoch')" })],
  ['type.duration', null],
];
