import { options, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { referenceSet, references } from '../model/reference-fields.ts';

export const foreignTable = defineKind({
  title: 'foreign table',
  plural: 'foreign tables',
  home: 'namespace',
  owns: true,
  describedBy: ['server'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Every statement that names the foreign table fails.',
  fields: {
    server: text({ title: 'server', impact: 'data', absent: 'essential' }),
    /** The options for the wrapper, secrets as `***`. */
    options: options({ title: 'options', impact: 'behaviour', absent: 'essential' }),
    /** By `column.option`. */
    columnOptions: options({ title: 'column options', impact: 'behaviour', absent: 'essential' }),
    /** Tables it inherits from, or whose partition it is. */
    parents: referenceSet('relation')({ title: 'parents', impact: 'behaviour', absent: { means: [] } }),
    /** The same in the order of `INHERITS`, where there are several. */
    parentOrder: references('relation')({ title: 'order of parents', impact: 'cosmetic', absent: 'nothing' }),
    /** `FOR VALUES FROM (1) TO (10)`; null where it is not a partition. */
    partitionBound: text({ title: 'partition bound', impact: 'behaviour', absent: { means: null } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
