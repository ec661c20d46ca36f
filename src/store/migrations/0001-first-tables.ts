import { type Kysely, type Migration, type RawBuilder, sql } from 'kysely';
import type { StoreEngine } from '../store.ts';
import { columnTypes } from './column-types.ts';

/** Every constraint has a name, the same on both engines, so that a later migration can find it. */
export function firstTables(engine: StoreEngine): Migration {
  const { text, number, bytes } = columnTypes[engine];

  async function makeRuns(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('run')
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('audit', text, (column) => column.notNull())
      .addColumn('trigger', text, (column) => column.notNull())
      .addColumn('slot', text)
      .addColumn('idempotency_key', text)
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('attempt', number, (column) => column.notNull().defaultTo(0))
      .addColumn('queued_at', text, (column) => column.notNull())
      .addColumn('started_at', text)
      .addColumn('finished_at', text)
      .addColumn('replica', text)
      .addColumn('heard_at', text)
      .addColumn('servers', text)
      .addColumn('error_code', text)
      .addColumn('error', text)
      .addPrimaryKeyConstraint('run_pkey', ['id'])
      .addUniqueConstraint('run_slot_key', ['audit', 'slot'])
      .addUniqueConstraint('run_idempotency_key', ['audit', 'idempotency_key'])
      .addCheckConstraint('run_trigger_check', oneOf('trigger', ['schedule', 'request', 'start']))
      .addCheckConstraint('run_state_check', oneOf('state', ['queued', 'running', 'succeeded', 'failed']))
      .execute();
    await db.schema.createIndex('run_of_audit').on('run').columns(['audit', 'id']).execute();
    await db.schema.createIndex('run_in_state').on('run').columns(['state', 'id']).execute();
  }

  async function makeBodies(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('report')
      .addColumn('digest', text, (column) => column.notNull())
      .addColumn('body', bytes, (column) => column.notNull())
      .addColumn('size', number, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('report_pkey', ['digest'])
      .execute();
    await db.schema
      .createTable('snapshot')
      .addColumn('fingerprint', text, (column) => column.notNull())
      .addColumn('body', bytes, (column) => column.notNull())
      .addColumn('size', number, (column) => column.notNull())
      .addColumn('engine', text, (column) => column.notNull())
      .addColumn('engine_version', text, (column) => column.notNull())
      .addColumn('objects', number, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('snapshot_pkey', ['fingerprint'])
      .execute();
    await db.schema
      .createTable('sighting')
      .addColumn('database', text, (column) => column.notNull())
      .addColumn('first_seen_at', text, (column) => column.notNull())
      .addColumn('last_seen_at', text, (column) => column.notNull())
      .addColumn('fingerprint', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('sighting_pkey', ['database', 'first_seen_at', 'fingerprint'])
      .addForeignKeyConstraint('sighting_snapshot_fkey', ['fingerprint'], 'snapshot', ['fingerprint'])
      .execute();
    await db.schema.createIndex('sighting_of_snapshot').on('sighting').columns(['fingerprint']).execute();
  }

  async function makeResults(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('run_result')
      .addColumn('run_id', text, (column) => column.notNull())
      .addColumn('position', number, (column) => column.notNull())
      .addColumn('expected', text, (column) => column.notNull())
      .addColumn('actual', text, (column) => column.notNull())
      .addColumn('verdict', text, (column) => column.notNull())
      .addColumn('report_digest', text)
      .addColumn('errors', number, (column) => column.notNull())
      .addColumn('warnings', number, (column) => column.notNull())
      .addColumn('infos', number, (column) => column.notNull())
      .addColumn('accepted', number, (column) => column.notNull())
      .addColumn('at_parity', number, (column) => column.notNull())
      .addColumn('objects', number, (column) => column.notNull())
      .addColumn('uncovered', number, (column) => column.notNull())
      .addColumn('error_code', text)
      .addColumn('error', text)
      .addPrimaryKeyConstraint('run_result_pkey', ['run_id', 'position'])
      .addForeignKeyConstraint('run_result_run_fkey', ['run_id'], 'run', ['id'], (key) => key.onDelete('cascade'))
      .addForeignKeyConstraint('run_result_report_fkey', ['report_digest'], 'report', ['digest'])
      .addCheckConstraint('run_result_verdict_check', oneOf('verdict', ['parity', 'drift', 'not-compared', 'failed']))
      .execute();
    await db.schema.createIndex('run_result_of_report').on('run_result').columns(['report_digest']).execute();
  }

  async function makeFindings(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('finding')
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('audit', text, (column) => column.notNull())
      .addColumn('expected', text, (column) => column.notNull())
      .addColumn('actual', text, (column) => column.notNull())
      .addColumn('finding', text, (column) => column.notNull())
      .addColumn('rule', text, (column) => column.notNull())
      .addColumn('severity', text, (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('object', text, (column) => column.notNull())
      .addColumn('body', text, (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('first_seen_at', text, (column) => column.notNull())
      .addColumn('last_seen_at', text, (column) => column.notNull())
      .addColumn('resolved_at', text)
      .addColumn('reopened', number, (column) => column.notNull().defaultTo(0))
      .addColumn('acknowledged_by', text)
      .addColumn('acknowledged_why', text)
      .addColumn('acknowledged_until', text)
      .addColumn('acknowledged_at', text)
      .addColumn('last_run_id', text)
      .addPrimaryKeyConstraint('finding_pkey', ['id'])
      .addUniqueConstraint('finding_of_pair_key', ['audit', 'expected', 'actual', 'finding'])
      .addForeignKeyConstraint('finding_last_run_fkey', ['last_run_id'], 'run', ['id'], (key) =>
        key.onDelete('set null'),
      )
      .addCheckConstraint('finding_severity_check', oneOf('severity', ['error', 'warning', 'info']))
      .addCheckConstraint('finding_state_check', oneOf('state', ['open', 'acknowledged', 'accepted', 'resolved']))
      .execute();
    await db.schema.createIndex('finding_in_state').on('finding').columns(['state', 'resolved_at']).execute();
    await db.schema.createIndex('finding_of_run').on('finding').columns(['last_run_id']).execute();
    await db.schema
      .createTable('finding_event')
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('finding_id', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('event', text, (column) => column.notNull())
      .addColumn('run_id', text)
      .addColumn('by', text)
      .addColumn('note', text)
      .addPrimaryKeyConstraint('finding_event_pkey', ['id'])
      .addForeignKeyConstraint('finding_event_finding_fkey', ['finding_id'], 'finding', ['id'], (key) =>
        key.onDelete('cascade'),
      )
      .addForeignKeyConstraint('finding_event_run_fkey', ['run_id'], 'run', ['id'], (key) => key.onDelete('set null'))
      .addCheckConstraint(
        'finding_event_event_check',
        oneOf('event', ['appeared', 'changed', 'acknowledged', 'accepted', 'released', 'resolved', 'reopened']),
      )
      .execute();
    await db.schema.createIndex('finding_event_of_finding').on('finding_event').columns(['finding_id', 'id']).execute();
    await db.schema.createIndex('finding_event_of_run').on('finding_event').columns(['run_id']).execute();
  }

  async function makeDoors(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('token')
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .addColumn('scopes', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('expires_at', text)
      .addPrimaryKeyConstraint('token_pkey', ['id'])
      .addUniqueConstraint('token_hash_key', ['hash'])
      .execute();
    await db.schema
      .createTable('delivery')
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('dedupe_key', text, (column) => column.notNull())
      .addColumn('body', text, (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('attempts', number, (column) => column.notNull().defaultTo(0))
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('next_at', text, (column) => column.notNull())
      .addColumn('delivered_at', text)
      .addColumn('last_error', text)
      .addPrimaryKeyConstraint('delivery_pkey', ['id'])
      .addUniqueConstraint('delivery_dedupe_key', ['channel', 'dedupe_key'])
      .addCheckConstraint('delivery_state_check', oneOf('state', ['pending', 'delivered', 'dead']))
      .execute();
    await db.schema.createIndex('delivery_in_state').on('delivery').columns(['state', 'next_at']).execute();
  }

  return {
    async up(db) {
      await makeRuns(db);
      await makeBodies(db);
      await makeResults(db);
      await makeFindings(db);
      await makeDoors(db);
    },
  };
}

function oneOf(column: string, values: readonly string[]): RawBuilder<unknown> {
  return sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;
}
