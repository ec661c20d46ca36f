import type { ThingName } from './thing.ts';

/**
 * The routines with that name in a namespace. If `name` has argument types and no routine has exactly these, the only routine
 * with as many arguments.
 */
export function overloadsAmong(routines: readonly ThingName[], namespace: string, name: string): readonly ThingName[] {
  const base = baseOf(name);
  const sameName = routines.filter((routine) => routine.namespace === namespace && baseOf(routine.name) === base);
  if (base === name) return sameName;
  const asMany = sameName.filter((routine) => countOf(routine.name) === countOf(name));
  return asMany.length === 1 ? asMany : [];
}

/** The full name of a routine after a rename: the new word and the same argument types. */
export function renamedRoutine(name: string, word: string): string {
  return word + name.slice(baseOf(name).length);
}

function baseOf(name: string): string {
  return name.split('(', 1).join('');
}

function countOf(name: string): number {
  const types = name.slice(baseOf(name).length + 1, -1);
  return types === '' ? 0 : types.split(',').length;
}
