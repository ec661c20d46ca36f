import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { finishRun } from '../../../src/store/finish-run.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { resultsOf } from '../../../src/store/run-history.ts';
import { enqueueRun, takeRun } from '../../../src/store/runs.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  at,
  comparedPair,
  outcomeOf,
  outcomeWithAll,
  runOn,
  seenFinding,
  seenReport,
  seenSnapshot,
  takenRun,
} from '../../support/outcomes.ts';
import { patience } from '../../support/patience.ts';
import { describeStores, openedStore, storePlace } from '../../support/stores.ts';

const outcome = { ...outcomeOf(comparedPair()), snapshots: [seenSnapshot('production', 'schema')] };
const bigPair = comparedPair({
  findings: Array.from({ length: 2000 }, (_, place) =>
    seenFinding(`f${place}`, { body: JSON.stringify({ id: place, why: 'x'.repeat(400) }) }),
  ),
});
const big = outcomeOf(bigPair);

describeStores('a process that is killed', (engine) => {
  it(
    'after any statement leaves nothing of its run, and another process stores all of it',
    async () => {
      await using opened = await openedStore(engine);
      const { store } = opened;
      const asked = { trigger: 'request', slot: null, idempotencyKey: null } as const;
      let deaths = 0;
      for (;;) {
        const { run } = await enqueueRun(store, { ...asked, audit: `audit ${deaths}`, now: new Date() });
        const before = await rowsOf(store);
        if (!(await isKilled(opened.url, run.id, deaths + 1))) break;
        deaths += 1;
        expect(await rowsOf(store), `killed after statement ${deaths}`).toEqual(before);
        const now = new Date(at(2));
        const taken = await takeRun(store, { id: run.id, replica: 'second', now, staleBefore: now });
        if (taken === 'busy' || taken === 'over') throw new Error(`the run is ${taken}`);
        expect(taken.attempt).toBe(2);
        expect(await finishRun(store, { run: taken, outcome: outcomeWithAll(run.id), now })).toBe(true);
        expect((await resultsOf(store, [run.id])).get(run.id)).toHaveLength(1);
      }
      expect(deaths).toBeGreaterThanOrEqual(10);
      const runs = deaths + 1;
      expect(await rowsOf(store)).toEqual({
        run: runs,
        run_result: runs,
        report: runs,
        snapshot: runs,
        sighting: runs,
        finding: 2 * runs,
        finding_event: 2 * runs,
        delivery: 2,
      });
    },
    patience(120),
  );
});

describe('a SQLite store that another process has locked', () => {
  it('is retried, and the process goes on meanwhile', async () => {
    await using place = await storePlace('sqlite');
    const store = await openStore(place.url);
    const lock = locked(place.url);
    const finishing = runOn(store, 1, outcome);
    await new Promise((resolve) => setTimeout(resolve, 300));
    lock.exec('ROLLBACK');
    expect(await finishing).toHaveLength(2);
    lock.close();
    await store.close();
  });

  it('is reported after a while, and nothing is lost', async () => {
    await using place = await storePlace('sqlite');
    const store = await openStore(place.url, { lockTimeout: 200 });
    const run = await takenRun(store);
    const lock = locked(place.url);
    const now = new Date();
    await expect(finishRun(store, { run, outcome, now })).rejects.toMatchObject({
      code: 'E_STORE_BUSY',
      message: expect.stringContaining('is locked by another process'),
    });
    lock.exec('ROLLBACK');
    expect(await finishRun(store, { run, outcome, now })).toBe(true);
    lock.close();
    await store.close();
  });
});

describe('a PostgreSQL store with rows that another session has locked', () => {
  it('is reported after a while, and nothing is lost', async () => {
    await using place = await storePlace('postgres');
    const store = await openStore(place.url, { lockTimeout: 200 });
    const other = await openStore(place.url);
    const run = await takenRun(store);
    const now = new Date();
    await other.db.transaction().execute(async (transaction) => {
      await transaction.selectFrom('run').select('id').forUpdate().execute();
      await expect(finishRun(store, { run, outcome, now })).rejects.toMatchObject({ code: 'E_STORE_BUSY' });
    });
    expect(await finishRun(store, { run, outcome, now })).toBe(true);
    await other.close();
    await store.close();
  });

  it('is used again after the server has closed its connections', async () => {
    await using opened = await openedStore('postgres');
    const { store } = opened;
    const other = await opened.more();
    await store.ping();
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
    `.execute(other.db);
    await expect
      .poll(() =>
        store.ping().then(
          () => 'there',
          () => 'gone',
        ),
      )
      .toBe('there');
  });
});

describe('a full SQLite store', () => {
  it('is reported as full, keeps its data, and accepts more when there is space again', async () => {
    await using opened = await openedStore('sqlite');
    const { store } = opened;
    await runOn(store, 1, outcome);
    const run = await takenRun(store);
    const before = await rowsOf(store);
    await sql`pragma max_page_count = 60`.execute(store.db);
    const now = new Date(at(2));
    await expect(finishRun(store, { run, outcome: big, now })).rejects.toMatchObject({
      code: 'E_STORE_FULL',
      message: expect.stringContaining('its disk has no space left'),
    });
    expect(await rowsOf(store)).toEqual(before);
    await sql`pragma max_page_count = 1000000`.execute(store.db);
    expect(await finishRun(store, { run, outcome: big, now })).toBe(true);
  });
});

describeStores('a run with 2,000 findings', (engine) => {
  it('does not delay others: when it is stored first, again, and when all its findings are resolved', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const other = outcomeOf({ ...bigPair, report: seenReport('other'), findings: bigPair.findings.map(changed) });
    const none = outcomeOf(comparedPair({ findings: [] }));
    const times: number[] = [];
    for (const [day, found] of [big, big, other, none].entries()) {
      const start = performance.now();
      await runOn(store, day + 1, found);
      times.push(performance.now() - start);
    }
    expect(await rowsOf(store)).toMatchObject({ finding: 2000, finding_event: 6000 });
    expect(Math.max(...times), `milliseconds: ${times.map(Math.round)}`).toBeLessThan(patience(2));
  });
});

function changed(finding: (typeof bigPair.findings)[number]) {
  return { ...finding, body: `${finding.body} ` };
}

function locked(url: string): Database.Database {
  const connection = new Database(url.replace('sqlite:', ''));
  connection.exec('BEGIN IMMEDIATE');
  return connection;
}

async function isKilled(url: string, run: string, statement: number): Promise<boolean> {
  const script = fileURLToPath(new URL('../../support/killed-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [script, url, run, `${statement}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = await once(child, 'exit');
  if (signal === null && code !== 0) throw new Error(`the writer failed with ${code}`);
  return signal === 'SIGKILL';
}

async function rowsOf({ db }: Store) {
  const tables = [
    'run',
    'run_result',
    'report',
    'snapshot',
    'sighting',
    'finding',
    'finding_event',
    'delivery',
  ] as const;
  const counts = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return Object.fromEntries(tables.map((table, place) => [table, counts[place]?.count ?? 0]));
}
