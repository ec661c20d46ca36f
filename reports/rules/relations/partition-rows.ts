import { kinds, type SchemaObject } from '../../../introspection/index.ts';
import { untoldBy } from '../../sides/absence.ts';
import { factOf } from '../../sides/object-description.ts';
import { heirsOf, parentsOf } from '../../sides/parents.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { sameJson } from '../../sides/same-json.ts';
import type { Side } from '../../sides/side.ts';
import { type Bound, isTakenBy, type Order, parseBound } from './partition-bounds.ts';

/** How a table is partitioned; null: not at all; undefined: unknown. */
export function partitioningOf(table: SchemaObject, side: Side): string | null | undefined {
  const fact = factOf(table, 'partitioning');
  if (typeof fact === 'string' || fact === null) return fact;
  if (table.kind !== 'table') return null;
  const untold = untoldBy(side, table.kind, 'partitioning');
  return typeof untold === 'object' && untold.behavesAs === null ? null : undefined;
}

/** The partitions of a table, those that a policy leaves out among them. */
export function partitionsOf(table: RelationName, side: Side): readonly SchemaObject[] {
  return heirsOf(table, side.whole).filter((heir) => typeof factOf(heir, 'partitionBound') === 'string');
}

/** Whether the partitions on the other side are certain to accept every row of a partition. */
export function areRowsTaken(
  partition: SchemaObject,
  here: Side,
  { table, there }: { readonly table: SchemaObject; readonly there: Side },
): boolean {
  const wanted = boundOf(partition);
  const [whole] = parentsOf(partition, here);
  if (wanted === undefined || whole === undefined) return false;
  const takers = partitionsOf(table, there);
  const sure = takers.filter((taker) => takesAll(taker, there));
  const bounds = sure.map(boundOf).filter((bound) => bound !== undefined);
  if (bounds.some(({ strategy }) => strategy === 'default')) {
    const beside = new Set(partitionsOf(whole, here).map((other) => factOf(other, 'partitionBound')));
    return takers.every((taker) => sure.includes(taker) || beside.has(factOf(taker, 'partitionBound')));
  }
  const orders = sharedOrders({ whole, here }, { table, there });
  return orders !== undefined && isTakenBy(bounds, wanted, orders);
}

function boundOf(partition: SchemaObject): Bound | undefined {
  const bound = factOf(partition, 'partitionBound');
  return typeof bound === 'string' ? parseBound(bound) : undefined;
}

/** Whether a subpartitioned partition is certain to accept each of its rows. */
function takesAll(table: SchemaObject, side: Side): boolean {
  const partitioning = partitioningOf(table, side);
  if (partitioning === null) return true;
  const parts = partitionsOf(table, side);
  if (partitioning === undefined || !parts.every((part) => takesAll(part, side))) return false;
  const bounds = parts.map(boundOf).filter((bound) => bound !== undefined);
  const everything: Bound = partitioning.startsWith('HASH')
    ? { strategy: 'hash', modulus: 1, remainder: 0 }
    : { strategy: 'default' };
  return isTakenBy(bounds, everything, []);
}

/** How the values of each key are put in order on both sides; undefined where the two tables are divided otherwise. */
function sharedOrders(
  { whole, here }: { readonly whole: RelationName; readonly here: Side },
  { table, there }: { readonly table: SchemaObject; readonly there: Side },
): readonly Order[] | undefined {
  const own = here.whole
    .all('table')
    .find(({ namespace, name }) => namespace === whole.namespace && name === whole.name);
  const [one, other] = [own && partitioningOf(own, here), partitioningOf(table, there)];
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  const { canonical } = kinds.table.fields.partitioning;
  if (!sameJson(canonical(one, here.within(whole).lens), canonical(other, there.within(table).lens))) return undefined;
  const [orders, others] = [ordersOf(one, whole, here), ordersOf(other, table, there)];
  return orders.map((order, place) => (order === others[place] ? order : undefined));
}

function ordersOf(partitioning: string, table: RelationName, side: Side): readonly Order[] {
  const keys = /^\w+ \((.*)\)$/.exec(partitioning)?.[1]?.split(', ') ?? [];
  return keys.map((key) => {
    const name = /^"(.*)"$/.exec(key)?.[1]?.replaceAll('""', '"') ?? key;
    const column = side.whole.of(table, 'column').find((each) => each.name === name);
    const type = column?.facts.type;
    if (typeof type !== 'string') return undefined;
    if (/^(?:smallint|integer|bigint|numeric)\b/.test(type)) return 'number';
    return /^(?:date|timestamp)\b/.test(type) && !type.endsWith('[]') ? 'moment' : undefined;
  });
}
