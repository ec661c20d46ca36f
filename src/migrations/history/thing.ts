import type { Kind } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';

/** Kinds that share one set of names: a table, a view and a sequence cannot have the same name. */
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

/** Undefined for kinds that belong to a relation, and for those that no statement creates by name. */
export function familyOf(kind: Kind | undefined): Family | undefined {
  return kind && FAMILIES[kind];
}

const NAMESPACED: ReadonlySet<Family> = new Set(['relation', 'type', 'routine', 'collation']);

/** The name of an object that belongs to no relation. */
export interface ThingName {
  readonly family: Family;
  readonly namespace: string;
  /** For a routine, with its argument types. */
  readonly name: string;
}

/** A key for maps. The separator cannot occur in a name. */
export function keyOf({ family, namespace, name }: ThingName): string {
  return NAMESPACED.has(family) ? `${family}\0${namespace}\0${name}` : `${family}\0${name}`;
}

/** What belongs to a relation: a column, a constraint, an index, a trigger … */
export interface Member {
  readonly kind: Kind;
  readonly name: string;
  readonly columns: readonly string[];
  /** The table that a foreign key references. */
  readonly references?: ThingName | undefined;
  readonly place: Place;
}

/** An object that belongs to no relation, as the statements up to now have left it. */
export interface Thing {
  readonly name: ThingName;
  /** undefined: no known statement created it. */
  readonly place: Place | undefined;
  /** Where the object or one of its members was last created or changed. */
  readonly touched: Place | undefined;
  readonly members: readonly Member[];
  /** Its own name and its former names: dropped members are recorded under these. */
  readonly names: readonly ThingName[];
}
