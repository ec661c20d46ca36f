import { type SchemaObject, sharedName } from '../../introspection/index.ts';
import type { Coverage } from '../report/report.ts';
import { dividedAbove } from '../sides/parents.ts';
import { relationKey } from '../sides/relation-name.ts';
import { ownerOf, type Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';
import type { ObjectNames } from './object-names.ts';
import { hasTable } from './partitions.ts';
import type { IgnoredObjects, Policy } from './policy.ts';

export interface Remaining {
  readonly sides: Sides;
  /** Objects that were left out, with the reason; objects of a left-out table are not listed. */
  readonly leftOut: Coverage['skipped'];
  /** Paths of the entries of the policy that had something to do, such as `ignore.0`. */
  readonly used: ReadonlySet<string>;
}

/** An object that may be left out on the side that has it. */
interface Candidate {
  readonly object: SchemaObject;
  readonly here: Side;
  readonly there: Side;
}

/** Both sides without the objects that the policy leaves out. */
export function withoutLeftOut(sides: Sides, policy: Policy, names: ObjectNames): Remaining {
  const used = new Set<string>();
  const { include = [], exclude = [], ignore = [], owned = [], bookkeeping = [] } = policy;
  if (bookkeeping.length + include.length + exclude.length + ignore.length + owned.length === 0)
    return { sides, leftOut: [], used };
  const sifted = (here: Side, there: Side) =>
    sift(here, (object) => whyLeftOut({ object, here, there }, policy, names, used));
  const [expected, actual] = [sifted(sides.expected, sides.actual), sifted(sides.actual, sides.expected)];
  return {
    sides: { expected: expected.side, actual: actual.side },
    leftOut: [...expected.leftOut, ...actual.leftOut],
    used,
  };
}

function sift(
  side: Side,
  whyOf: (object: SchemaObject) => string | undefined,
): { readonly side: Side; readonly leftOut: Coverage['skipped'] } {
  const out = new Map<SchemaObject, string>();
  const relations = new Set<string>();
  for (const object of side.snapshot.objects) {
    const why = whyOf(object);
    if (why === undefined) continue;
    out.set(object, why);
    if (object.owner === null) relations.add(relationKey(object));
  }
  const goesAlong = (object: SchemaObject) => {
    const owner = ownerOf(object);
    return owner !== null && relations.has(relationKey(owner));
  };
  const leftOut = [...out]
    .filter(([object]) => !goesAlong(object))
    .map(([{ kind, namespace, owner, name }, why]) => ({
      side: side.name,
      kind,
      namespace,
      name: owner === null ? name : `${owner}.${name}`,
      reason: 'policy' as const,
      why,
    }));
  return {
    side: out.size === 0 ? side : side.keeping((object) => !out.has(object) && !goesAlong(object)),
    leftOut,
  };
}

/** Undefined if it stays. */
function whyLeftOut(
  { object, here, there }: Candidate,
  { include = [], exclude = [], ignore = [], owned = [], bookkeeping = [] }: Policy,
  names: ObjectNames,
  used: Set<string>,
): string | undefined {
  const isHome = (glob: string) => names.matchesHome(glob, object, here);
  const owner = matching(owned, 'owned', (entry) => isHome(entry.object), used);
  if (owner !== undefined) return `owned by ${owner.by}`;
  if (matching(bookkeeping, 'bookkeeping', isHome, used) !== undefined)
    return 'records of a tool, according to the policy';
  const included = matching(include, 'include', isHome, used);
  if (include.length > 0 && included === undefined) return 'the policy does not include it';
  if (matching(exclude, 'exclude', isHome, used) !== undefined) return 'the policy excludes it';
  const ignored = matching(ignore, 'ignore', (entry) => isIgnored({ object, here, there }, entry, names), used);
  return ignored && (ignored.reason ?? 'the policy ignores it');
}

function isIgnored({ object, here, there }: Candidate, entry: IgnoredObjects, names: ObjectNames): boolean {
  if (entry.partitionsOf === undefined)
    return (entry.kind ?? object.kind) === object.kind && names.matches(entry.object, object, here);
  const { partitionsOf } = entry;
  return (
    dividedAbove(object, here).some((table) => names.matches(partitionsOf, { ...table, owner: null }, here)) &&
    (entry.object === undefined || names.matches(entry.object, object, here)) &&
    !hasTable(there, sharedName(object, here.lens))
  );
}

/** The first entry that matches. */
function matching<T>(
  entries: readonly T[],
  list: string,
  matches: (entry: T) => boolean,
  used: Set<string>,
): T | undefined {
  const place = entries.findIndex(matches);
  if (place >= 0) used.add(`${list}.${place}`);
  return entries[place];
}
