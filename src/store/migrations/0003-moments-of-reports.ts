import type { Migration } from 'kysely';
import type { StoreEngine } from '../store.ts';
import { columnTypes } from './column-types.ts';

/** When each run read its databases: runs with the same result share the body of a report. */
export function momentsOfReports(engine: StoreEngine): Migration {
  const { text } = columnTypes[engine];
  return {
    async up(db) {
      for (const column of ['expected_taken_at', 'actual_taken_at'])
        await db.schema.alterTable('run_result').addColumn(column, text).execute();
    },
  };
}
