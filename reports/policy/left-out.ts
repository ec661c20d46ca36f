import type { SchemaObject } from '../../introspection/index.ts';
import type { Policy } from '../policy.ts';
import type { Coverage } from '../report.ts';
import type { Side } from '../side.ts';
import type { Sides } from '../sides.ts';
import type { ObjectNames } from './object-names.ts';

export interface Remaining {
  readonly sides: Sides;
  /** What was left out, with the reason; what belongs to a table that was left out goes without saying. */
  readonly leftOut: Coverage['skipped'];
  /** Paths of the entries of the policy that had something to do, such as `ignore.0`. */
  readonly used: ReadonlySet<string>;
}

/** Both sides without the objects that the policy leaves out. */
export function withoutLeftOut(sides: Sides, policy: Policy, names: ObjectNames): Remaining {
  const used = new Set<string>();
  const { include = [], exclude = [], ignore = [] } = policy;
  if (include.length + exclude.length + ignore.length === 0) return { sides, leftOut: [], used };
  const sifted = (side: Side) => sift(side, (object) => whyLeftOut(object, side, policy, names, used));
  const [expected, actual] = [sifted(sides.expected), sifted(sides.actual)];
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
    if (object.owner === null) relations.add(keyOf(object.namespace, object.name));
  }
  const goesAlong = ({ namespace, owner }: SchemaObject) => owner !== null && relations.has(keyOf(namespace, owner));
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

/** Undefined for what stays. */
function whyLeftOut(
  object: SchemaObject,
  side: Side,
  { include = [], exclude = [], ignore = [] }: Policy,
  names: ObjectNames,
  used: Set<string>,
): string | undefined {
  const included = matching(include, 'include', (glob) => names.matchesHome(glob, object, side), used);
  if (include.length > 0 && included === undefined) return 'the policy does not include it';
  if (matching(exclude, 'exclude', (glob) => names.matchesHome(glob, object, side), used) !== undefined)
    return 'the policy excludes it';
  const ignored = matching(
    ignore,
    'ignore',
    (entry) => (entry.kind ?? object.kind) === object.kind && names.matches(entry.object, object, side),
    used,
  );
  return ignored && (ignored.reason ?? 'the policy ignores it');
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

function keyOf(namespace: string, name: string): string {
  return JSON.stringify([namespace, name]);
}
