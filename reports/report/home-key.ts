import type { Address } from '../../introspection/index.ts';

/** One text for the relation that an object is or belongs to. */
export function homeKey({ namespace, owner, name }: Pick<Address, 'namespace' | 'owner' | 'name'>): string {
  return `${namespace}\u0000${owner ?? name}`;
}
