import type { Respellings } from '../../../introspection/model/respellings.ts';

export const respellings: Respellings = {
  comment: '# the same\n',
  typeAliases: [[/^whole64$/, 'WHOLE']],
  spacedTypes: false,
  types: ['text', 'whole64', 'bytes', 'day', 'document'],
  expressions: [],
};
