import { choice, flag, text, wordSet } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { namespaceSet, referenceSet } from '../model/reference-fields.ts';

export const publication = defineKind({
  title: 'publication',
  plural: 'publications',
  home: 'namespace',
  describedBy: ['operations'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Subscribers do not get these changes.',
  fields: {
    allTables: flag({ title: 'all tables', impact: 'behaviour', absent: { means: false } }),
    /** `app.orders (id, total) WHERE (total > 0)`: tables, with columns and filter if only a part is published. */
    tables: referenceSet('relation')({ title: 'tables', impact: 'behaviour', absent: 'essential' }),
    /** Schemas of which all tables are published. */
    schemas: namespaceSet({ title: 'schemas', impact: 'behaviour', absent: { means: [] } }),
    /** `insert`, `update`, `delete`, `truncate`. */
    operations: wordSet({ title: 'operations', impact: 'behaviour', absent: 'essential' }),
    /** Whether changes of a partition are published as changes of the root table. */
    viaRoot: flag({ title: 'via partition root', impact: 'behaviour', absent: { means: false } }),
    generatedColumns: choice(
      'none',
      'stored',
    )({ title: 'generated columns', impact: 'behaviour', absent: { means: 'none' } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
