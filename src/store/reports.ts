import type { Kysely } from 'kysely';
import type { StoredBody } from '../audit/audit-outcome.ts';
import type { Store } from './store.ts';
import type { StoredReport, Tables } from './tables.ts';

export async function hasReport({ db }: Store, digest: string): Promise<boolean> {
  const named = db.selectFrom('report').select('digest').where('digest', '=', digest);
  return (await named.executeTakeFirst()) !== undefined;
}

/** Its body is compressed. */
export async function findReport({ db }: Store, digest: string): Promise<StoredReport | undefined> {
  return await db.selectFrom('report').selectAll().where('digest', '=', digest).executeTakeFirst();
}

/** Runs in a transaction. Existing content is not changed. */
export async function addReports(db: Kysely<Tables>, reports: readonly StoredBody[], at: string): Promise<void> {
  const byDigest = new Map(reports.map((report) => [report.digest, report]));
  const order = [...byDigest.keys()].toSorted();
  for (const { digest, body, size } of order.flatMap((key) => byDigest.get(key) ?? [])) {
    await db
      .insertInto('report')
      .values({ digest, body, size, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
