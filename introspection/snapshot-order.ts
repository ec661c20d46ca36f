import { kindNames } from './kinds/registry.ts';
import type { SchemaObject } from './snapshot.ts';

const rank = new Map(kindNames.map((kind, place) => [kind, place]));

/** By kind in the order of reports, then by address in code unit order: the same on every machine. */
export function compareObjects(a: SchemaObject, b: SchemaObject): number {
  return (
    (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
    compareText(a.namespace, b.namespace) ||
    compareText(a.owner ?? '', b.owner ?? '') ||
    compareText(a.name, b.name)
  );
}

/** Code unit order, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
