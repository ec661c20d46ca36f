import type { RuleRepairs } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const timeRepairs: RuleRepairs = [
  ['type.zone-one-side', null],
  ['type.second-digits', null],
  ['type.time-text', rebuilt('c TEXT CHECK (datetime(c) IS NOT NULL)')],
  ['type.minority-encoding', rebuilt('c DATETIME', { copied: "id, datetime(c, 'unixepoch')" })],
  ['type.local-time', null],
  ['type.time-zone', rebuilt("c TEXT CHECK (c LIKE '%Z' OR c LIKE '%+00:00')")],
];
