import { list, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** A virtual table of a SQLite module, such as a full-text index. Its columns are not read. */
export const virtualTable = defineKind({
  title: 'virtual table',
  plural: 'virtual tables',
  home: 'namespace',
  owns: true,
  describedBy: ['module', 'arguments'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Every statement that names the virtual table fails.',
  fields: {
    module: text({ title: 'module', impact: 'data', absent: 'essential' }),
    /** As written; only the module interprets them. */
    arguments: list({ title: 'arguments', impact: 'behaviour', absent: { means: [] } }),
  },
});
