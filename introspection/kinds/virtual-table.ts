import { list, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** A table that a module of SQLite keeps, such as a full-text index. Its columns are the module's matter and are not read. */
export const virtualTable = defineKind({
  title: 'virtual table',
  plural: 'virtual tables',
  home: 'namespace',
  owns: true,
  brief: ['module', 'arguments'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Every statement that names the virtual table fails.',
  fields: {
    module: text({ title: 'module', impact: 'data', absent: 'essential' }),
    /** As written; what they mean is the module's matter. */
    arguments: list({ title: 'arguments', impact: 'behaviour', absent: { means: [] } }),
  },
});
