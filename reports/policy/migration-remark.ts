import type { Address, Kind } from '../../introspection/index.ts';
import { idOf } from '../report/finding-id.ts';
import type { Member, Severity } from '../report/report.ts';
import type { MigrationRule } from '../rules/migrations/migration-rules.ts';

/** What is wrong with a file of migrations. */
export interface MigrationRemark {
  readonly rule: MigrationRule;
  /** For people: one or two sentences. */
  readonly text: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Tells it from others of the rule about the file; it stays the same when lines are added. */
  readonly key?: string;
  /** That of the difference that it tells of; by default that of its rule. */
  readonly severity?: Severity;
  /** What it says the other side lacks, if it says that. */
  readonly about?: readonly MissedObject[];
  /** The file says that it is meant to be so. */
  readonly onPurpose?: OnPurpose;
}

export interface OnPurpose {
  readonly reason: string;
  /** Its last day, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** An object that only one side makes, changes or drops. `relation` is its table, or the object itself. */
export interface MissedObject {
  /** The side that does it. */
  readonly side: 'expected' | 'actual';
  readonly kind: Kind;
  readonly relation: string;
  readonly owned: boolean;
  readonly name: string;
}

/** Whether such a remark says that a file has no twin; others may explain too why an object is missing. */
export function isAboutTwin(rule: MigrationRule): boolean {
  return rule === 'migration.twin-missing' || rule === 'migration.twin-stub';
}

/** The same remark about the same file has the same id. */
export function remarkId({ rule, file, key = '' }: MigrationRemark): string {
  return idOf(rule, [file, key]);
}

/** Whether a difference of a rule is only that the object is missing. */
export function isMissed(rule: string, { kind, owner, name }: Address, missed: MissedObject): boolean {
  return (
    rule === `${missed.kind}.${missed.side === 'expected' ? 'missing' : 'extra'}` &&
    kind === missed.kind &&
    (owner !== null) === missed.owned &&
    isSameName(owner ?? name, missed.relation) &&
    isSameName(name, missed.name)
  );
}

/**
 * Whether a difference may be about an object that one side misses: a key may be missed in another form, and an object may be
 * there under another name.
 */
export function concerns({ object, expected, actual }: Member, missed: MissedObject): boolean {
  const { kind, owner, name } = object;
  const isNamed = [expected, actual].some(
    (value) => value !== undefined && [missed.relation, missed.name].some((said) => isSameName(value, said)),
  );
  if (isNamed) return true;
  if (!isSameName(owner ?? name, missed.relation)) return false;
  if (owner === null || missed.kind !== 'column') return true;
  return kind !== 'column' || isSameName(name, missed.name);
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
