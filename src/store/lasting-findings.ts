import type { Severity } from '../../reports/index.ts';
import type { Store } from './store.ts';
import type { FindingLife } from './tables.ts';

export interface LastingFinding {
  readonly life: FindingLife;
  /** When it was last opened, ISO 8601. */
  readonly since: string;
}

interface Lasting {
  readonly audit: string;
  readonly severities: readonly Severity[];
}

/** The open findings of an audit, over all pairs, and since when. */
export async function lastingFindings(
  { db }: Store,
  { audit, severities }: Lasting,
): Promise<readonly LastingFinding[]> {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .select(({ selectFrom }) =>
      selectFrom('finding_event')
        .select(({ fn }) => fn.max('at').as('at'))
        .whereRef('finding_id', '=', 'finding.id')
        .where('event', 'in', ['appeared', 'reopened', 'released'])
        .as('since'),
    )
    .where('audit', '=', audit)
    .where('state', '=', 'open')
    .where('severity', 'in', severities)
    .orderBy('id')
    .execute();
  return rows.map(({ since, ...life }) => ({ life, since: since ?? life.first_seen_at }));
}

/** A quick test whether anything may be open since then, ISO 8601. */
export async function mayLastSince(
  { db }: Store,
  { audit, severities, since }: Lasting & { readonly since: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('finding')
    .select('id')
    .where('audit', '=', audit)
    .where('state', '=', 'open')
    .where('severity', 'in', severities)
    .where('first_seen_at', '<=', since)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
