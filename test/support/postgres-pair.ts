import { introspect } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport, type Policy } from '../../reports/index.ts';
import { postgresDatabase } from './databases.ts';

interface Ask {
  readonly policy?: Policy;
  /** Parameters to add to both sources, such as `?with=privileges`. */
  readonly query?: string;
}

/** Audits two databases of their own in which the SQL has been run. */
export async function auditPostgres(expectedSql: string, actualSql: string, ask: Ask = {}): Promise<ParityReport> {
  const { policy = {}, query = '' } = ask;
  await using expected = await postgresDatabase(expectedSql);
  await using actual = await postgresDatabase(actualSql);
  const [one, other] = [await introspect(expected.url + query), await introspect(actual.url + query)];
  return await compareSnapshots(one, other, { policy });
}
