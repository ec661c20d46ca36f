import type { Kind } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import type { QualifiedName } from './word-cursor.ts';

/** What names are unique among: tables, views and sequences share one space of names, and so on. */
export type Family =
  | 'relation'
  | 'type'
  | 'routine'
  | 'collation'
  | 'extension'
  | 'eventTrigger'
  | 'publication'
  | 'server';

const FAMILIES: Partial<Record<Kind, Family>> = {
  table: 'relation',
  foreignTable: 'relation',
  virtualTable: 'relation',
  view: 'relation',
  materializedView: 'relation',
  sequence: 'relation',
  enum: 'type',
  domain: 'type',
  compositeType: 'type',
  rangeType: 'type',
  function: 'routine',
  procedure: 'routine',
  aggregate: 'routine',
  collation: 'collation',
  extension: 'extension',
  eventTrigger: 'eventTrigger',
  publication: 'publication',
  foreignServer: 'server',
};

/** Undefined for what belongs to a relation, and for what no statement makes by a name. */
export function familyOf(kind: Kind): Family | undefined {
  return FAMILIES[kind];
}

const NAMESPACED: ReadonlySet<Family> = new Set(['relation', 'type', 'routine', 'collation']);

/** A name that stands for itself; names are folded. */
export interface ThingName {
  readonly family: Family;
  readonly namespace: string;
  readonly name: string;
}

export function keyOf({ family, namespace, name }: ThingName): string {
  return JSON.stringify(NAMESPACED.has(family) ? [family, namespace, name] : [family, name]);
}

/** What belongs to a relation: a column, a constraint, an index, a trigger … */
export interface Member {
  readonly kind: Kind;
  /** Folded; undefined where the engine keeps none. */
  readonly name: string | undefined;
  readonly columns: readonly string[];
  readonly condition?: string | undefined;
  /** The table that a foreign key leads to. */
  readonly references?: QualifiedName | undefined;
  readonly place: Place;
}

/** What stands for itself, as the statements up to now have made it. */
export interface Thing {
  readonly name: ThingName;
  readonly place: Place;
  /** Where it, or something that belongs to it, was made or changed last. */
  readonly touched: Place;
  readonly members: readonly Member[];
  /** The names under which what it has lost may be looked for: its own, and those before. */
  readonly names: readonly ThingName[];
}
