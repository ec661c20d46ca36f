import type { ThingName } from './thing.ts';

/**
 * The routines of that name in a namespace. `name` with types that none has as they are written: those that take as many, if
 * that is one alone.
 */
export function overloadsAmong(routines: readonly ThingName[], namespace: string, name: string): readonly ThingName[] {
  const base = baseOf(name);
  const alike = routines.filter((routine) => routine.namespace === namespace && baseOf(routine.name) === base);
  if (base === name) return alike;
  const asMany = alike.filter((routine) => countOf(routine.name) === countOf(name));
  return asMany.length === 1 ? asMany : [];
}

/** The name that a routine has with another word in front of its types. */
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
