import { options, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const foreignServer = defineKind({
  title: 'foreign server',
  plural: 'foreign servers',
  home: 'namespace',
  describedBy: ['wrapper'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Foreign tables of the server cannot be read.',
  fields: {
    wrapper: text({ title: 'wrapper', impact: 'behaviour', absent: 'essential' }),
    type: text({ title: 'type', impact: 'behaviour', absent: 'nothing' }),
    version: text({ title: 'version', impact: 'behaviour', absent: 'nothing' }),
    /** How to connect to it. Secrets are `***`, so they are not compared. */
    options: options({ title: 'options', impact: 'behaviour', absent: 'essential' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
