import type { DeclaredType } from '../promises/declared-type.ts';

/** The name of a type that Evenkeel does not model, without its schema; empty for one that it does. */
export function nameOfType({ type }: DeclaredType): string {
  return type.family === 'named' ? type.name.slice(type.name.lastIndexOf('.') + 1) : '';
}
