import { type Lens, type SchemaObject, type Snapshot, sharedName } from '../../introspection/index.ts';
import { squashed } from './name-similarity.ts';

type Fold = (name: string) => string;

/** The names of tables and views that differ from another name in their namespace only in case and underscores. */
export function relationsApart(snapshots: readonly Snapshot[], fold: Fold): ReadonlySet<string> {
  const apart = snapshots.flatMap(({ objects }) => {
    const owners = Map.groupBy(
      objects.filter(({ kind, owner }) => kind === 'column' && owner !== null),
      ({ namespace }) => namespace,
    );
    return [...owners.values()].flatMap((columns) => becomingOne(columns.map(({ owner }) => fold(owner ?? ''))));
  });
  return new Set(apart);
}

/** The same of columns, by the place of their relation that both sides share. */
export function columnsApart(
  sides: readonly { readonly snapshot: Snapshot; readonly lens: Lens }[],
  fold: Fold,
): ReadonlyMap<string, ReadonlySet<string>> {
  const apart = new Map<string, Set<string>>();
  for (const { snapshot, lens } of sides) {
    const columns = snapshot.objects.filter(({ kind, owner }) => kind === 'column' && owner !== null);
    for (const group of Map.groupBy(columns, ({ namespace, owner }) => `${namespace}\u0000${owner}`).values()) {
      const [first] = group;
      const names = becomingOne(group.map(({ name }) => fold(name)));
      if (first === undefined || names.length === 0) continue;
      const key = homeKey(first, lens);
      apart.set(key, new Set([...(apart.get(key) ?? []), ...names]));
    }
  }
  return apart;
}

function homeKey({ namespace, owner }: SchemaObject, lens: Lens): string {
  return nameKey({ namespace, name: owner ?? '' }, lens);
}

/** One text for the name that both sides share. */
export function nameKey(relation: { readonly namespace: string; readonly name: string }, lens: Lens): string {
  const { namespace, name } = sharedName(relation, lens);
  return `${namespace}\u0000${name}`;
}

function becomingOne(names: readonly string[]): readonly string[] {
  const groups = Map.groupBy(new Set(names), squashed);
  return [...groups.values()].flatMap((group) => (group.length > 1 ? group : []));
}
