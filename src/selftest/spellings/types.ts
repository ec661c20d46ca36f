import { knownEngine } from '../../../introspection/index.ts';
import type { ValueSpelling } from './spelling.ts';

export const typeSpellings: readonly ValueSpelling[] = [
  {
    title: 'another name of the type',
    respell: (value, field, { lens }) => {
      if (field.meaning !== 'type' || typeof value !== 'string') return undefined;
      const { typeAliases } = knownEngine(lens.dialect.engine).respellings;
      const [name, alias] = typeAliases.find(([pattern]) => pattern.test(value)) ?? [];
      return name === undefined || alias === undefined ? undefined : value.replace(name, alias);
    },
  },
  {
    title: 'white space in the type',
    respell: (value, field, { lens }) =>
      field.meaning === 'type' &&
      typeof value === 'string' &&
      /[(,]/.test(value) &&
      !value.includes('"') &&
      knownEngine(lens.dialect.engine).respellings.spacedTypes
        ? value.replaceAll(/([(,])/g, ' $1 ')
        : undefined,
  },
];
