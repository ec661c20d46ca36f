/** A table or view as the owner of what belongs to it. */
export interface RelationName {
  readonly namespace: string;
  readonly name: string;
}

/** One text for each relation of a side. */
export function relationKey({ namespace, name }: RelationName): string {
  return `${namespace}\u0000${name}`;
}
