import { typeFamilies } from '../../model/data-type.ts';
import type { Traits } from '../../model/traits.ts';

export const traits: Traits<'postgres'> = {
  engine: 'postgres',
  title: 'PostgreSQL',
  defaultNamespace: 'public',
  enforcesTypes: true,
  families: new Set(typeFamilies.filter((family) => family !== 'untyped' && family !== 'named')),
  hasUnsigned: false,
  hasEnums: true,
};
