import type { Migration } from 'kysely';
import type { StoreEngine } from '../store.ts';
import { firstTables } from './0001-first-tables.ts';
import { coverage } from './0002-coverage.ts';
import { momentsOfReports } from './0003-moments-of-reports.ts';
import { searchOfFindings } from './0004-search-of-findings.ts';

/** In the order of execution, which is the order of their names. A released migration never changes. */
const migrations = {
  '0001-first-tables': firstTables,
  '0002-coverage': coverage,
  '0003-moments-of-reports': momentsOfReports,
  '0004-search-of-findings': searchOfFindings,
} as const satisfies Record<string, (engine: StoreEngine) => Migration>;

export function migrationsOf(engine: StoreEngine): Readonly<Record<string, Migration>> {
  return Object.fromEntries(Object.entries(migrations).map(([name, migrationOf]) => [name, migrationOf(engine)]));
}
