import type { Kind } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';

/** What names are unique among: tables, views and sequences share one space of names, and so on. */
export type Family =
  | 'relation'
  | 'type'
  | 'routine'
  | 'collation'
  | 'schema'
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
  schema: 'schema',
  extension: 'extension',
  eventTrigger: 'eventTrigger',
  publication: 'publication',
  foreignServer: 'server',
};

/** Undefined for what belongs to a relation, and for what no statement makes by a name. */
export function familyOf(kind: Kind | undefined): Family | undefined {
  return kind && FAMILIES[kind];
}

const NAMESPACED: ReadonlySet<Family> = new Set(['relation', 'type', 'routine', 'collation']);

/** A name that stands for itself. */
export interface ThingName {
  readonly family: Family;
  readonly namespace: string;
  /** Of a routine with the types it takes. */
  readonly name: string;
}

/** No name of a database holds the sign between its parts. */
export function keyOf({ family, namespace, name }: ThingName): string {
  return NAMESPACED.has(family) ? `${family}\0${namespace}\0${name}` : `${family}\0${name}`;
}

/** What belongs to a relation: a column, a constraint, an index, a trigger … */
export interface Member {
  readonly kind: Kind;
  readonly name: string;
  readonly columns: readonly string[];
  /** The table that a foreign key leads to. */
  readonly references?: ThingName | undefined;
  readonly place: Place;
}

/** What stands for itself, as the statements up to now have made it. */
export interface Thing {
  readonly name: ThingName;
  /** undefined: no statement is known that made it. */
  readonly place: Place | undefined;
  /** Where it, or something that belongs to it, was made or changed last. */
  readonly touched: Place | undefined;
  readonly members: readonly Member[];
  /** The names under which what it has lost may be looked for: its own, and those before. */
  readonly names: readonly ThingName[];
}
