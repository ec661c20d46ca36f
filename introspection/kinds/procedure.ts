import { defineKind } from '../model/kind.ts';
import { routineFields } from './routine.ts';

export const procedure = defineKind({
  title: 'procedure',
  plural: 'procedures',
  home: 'namespace',
  describedBy: ['arguments'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Every CALL of the procedure fails.',
  fields: routineFields,
});
