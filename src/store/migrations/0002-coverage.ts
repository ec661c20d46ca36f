import type { Migration } from 'kysely';
import type { StoreEngine } from '../store.ts';
import { columnTypes } from './column-types.ts';

/** The coverage of each pair in its last comparison. */
export function coverage(engine: StoreEngine): Migration {
  const { text } = columnTypes[engine];
  return {
    async up(db) {
      await db.schema
        .createTable('coverage')
        .addColumn('audit', text, (column) => column.notNull())
        .addColumn('expected', text, (column) => column.notNull())
        .addColumn('actual', text, (column) => column.notNull())
        .addColumn('compared', text, (column) => column.notNull())
        .addColumn('held', text, (column) => column.notNull())
        .addColumn('unread', text, (column) => column.notNull())
        .addColumn('lost', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('coverage_pkey', ['audit', 'expected', 'actual'])
        .execute();
    },
  };
}
