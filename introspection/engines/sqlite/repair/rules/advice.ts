import type { RuleRepairs } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const adviceRepairs: RuleRepairs = [
  ['advice.foreign-key-types', rebuilt('c INTEGER REFERENCES p (id)')],
  ['advice.not-in-force', null],
  ['advice.misread-type', rebuilt()],
  ['advice.mixed-text', null],
  ['advice.nullable-key', rebuilt('c TEXT', { key: 'id TEXT NOT NULL PRIMARY KEY' })],
  ['advice.redundant-index', 'DROP INDEX t_a_idx;'],
  ['advice.unindexed-foreign-key', 'CREATE INDEX t_c_idx ON t (c);'],
  ['advice.unkeyed-target', 'CREATE UNIQUE INDEX p_id_key ON p (id);'],
];
