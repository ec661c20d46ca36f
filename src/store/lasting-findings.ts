import type { Store } from './store.ts';
import type { FindingLife } from './tables.ts';

export interface LastingFinding {
  readonly life: FindingLife;
  /** Since when it is open without a break, ISO 8601. */
  readonly since: string;
}

/** What is open in an audit, whatever pair it is of, and since when. */
export async function lastingFindings({ db }: Store, audit: string): Promise<readonly LastingFinding[]> {
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
    .orderBy('id')
    .execute();
  return rows.map(({ since, ...life }) => ({ life, since: since ?? life.first_seen_at }));
}
