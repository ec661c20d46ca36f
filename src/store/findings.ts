import { sql } from 'kysely';
import type { Severity } from '../../reports/index.ts';
import { findCandidates, withoutCapitals } from './finding-search.ts';
import { type Page, pageOf, pageSizeOf, parseCursor } from './page.ts';
import type { Store } from './store.ts';
import type { FindingLife, FindingMoment, FindingState } from './tables.ts';

export async function findFinding({ db }: Store, id: string): Promise<FindingLife | undefined> {
  return await db.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What happened to a finding, the oldest first. */
export async function eventsOf({ db }: Store, id: string): Promise<readonly FindingMoment[]> {
  return await db.selectFrom('finding_event').selectAll().where('finding_id', '=', id).orderBy('id').execute();
}

const rank = sql<string>`case severity when 'error' then '0' when 'warning' then '1' else '2' end`;

/** The orders of findings: the worst, the newest, the latest seen, or the first by name first. */
const orders = {
  severity: { key: rank, direction: 'asc', keyOf: ({ severity }) => rankOf(severity) },
  first_seen: { key: sql.ref<string>('first_seen_at'), direction: 'desc', keyOf: (life) => life.first_seen_at },
  last_seen: { key: sql.ref<string>('last_seen_at'), direction: 'desc', keyOf: (life) => life.last_seen_at },
  object: { key: sql.ref<string>('object'), direction: 'asc', keyOf: (life) => life.object },
} as const satisfies Record<string, Order>;

interface Order {
  readonly key: typeof rank;
  readonly direction: 'asc' | 'desc';
  readonly keyOf: (life: FindingLife) => string;
}

export const findingOrders = [
  'severity',
  'first_seen',
  'last_seen',
  'object',
] as const satisfies (keyof typeof orders)[];

function rankOf(severity: string): string {
  return severity === 'error' ? '0' : severity === 'warning' ? '1' : '2';
}

export interface FindingQuery {
  readonly audit?: string | undefined;
  readonly state?: FindingState | undefined;
  readonly severity?: Severity | undefined;
  readonly kind?: string | undefined;
  readonly rule?: string | undefined;
  /** On either side. */
  readonly database?: string | undefined;
  /** A part of the object's address, the rule or the finding's id; capitals of ASCII do not matter. */
  readonly text?: string | undefined;
  readonly sort?: (typeof findingOrders)[number] | undefined;
  /** At most 500. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Findings in all states. Throws EvenkeelError E_REQUEST for a cursor of another order. */
export async function listFindings(store: Store, query: FindingQuery): Promise<Page<FindingLife>> {
  const { sort = 'severity', cursor } = query;
  const size = pageSizeOf(query.limit);
  const { key, direction, keyOf }: Order = orders[sort];
  const list = `findings.${sort}`;
  const candidates = query.text === undefined ? undefined : await findCandidates(store, query.text);
  let rows = filteredBy(store, query, candidates)
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(size + 1);
  if (cursor !== undefined) {
    const mark = parseCursor(list, cursor);
    const after = direction === 'asc' ? sql`>` : sql`<`;
    rows = rows.where(sql<boolean>`(${key}, id) ${after} (${mark.key}, ${mark.id})`);
  }
  const found = candidates?.length === 0 ? [] : await rows.execute();
  return pageOf(found, size, list, (life) => ({ key: keyOf(life), id: life.id }));
}

/** With a limit, both engines look the candidates up before they consider any other condition. */
function filteredBy(
  { db }: Store,
  { audit, state, severity, kind, rule, database, text }: FindingQuery,
  candidates: readonly string[] | undefined,
) {
  const all = db.selectFrom('finding').selectAll();
  const read = candidates === undefined ? all : all.where('id', 'in', candidates).limit(candidates.length);
  let rows = db.selectFrom(read.as('finding')).selectAll();
  if (audit !== undefined) rows = rows.where('audit', '=', audit);
  if (state !== undefined) rows = rows.where('state', '=', state);
  if (severity !== undefined) rows = rows.where('severity', '=', severity);
  if (kind !== undefined) rows = rows.where('kind', '=', kind);
  if (rule !== undefined) rows = rows.where('rule', '=', rule);
  if (database !== undefined) {
    rows = rows.where((is) => is.or([is('expected', '=', database), is('actual', '=', database)]));
  }
  if (text === undefined) return rows;
  const pattern = `%${withoutCapitals(text).replace(/[\\%_]/g, '\\$&')}%`;
  const holds = (column: 'object' | 'rule' | 'finding') =>
    sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape ${'\\'}`;
  return rows.where(({ or }) => or([holds('object'), holds('rule'), holds('finding')]));
}

/** How many findings are open. */
export async function countFindings({ db }: Store) {
  return await db
    .selectFrom('finding')
    .select(({ fn }) => ['audit', 'kind', 'severity', fn.countAll<number>().as('count')])
    .where('state', '=', 'open')
    .groupBy(['audit', 'kind', 'severity'])
    .orderBy('audit')
    .orderBy('kind')
    .orderBy('severity')
    .execute();
}
