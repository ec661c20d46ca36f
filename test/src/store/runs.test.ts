import { expect, it } from 'vitest';
import { finishRun } from '../../../src/store/finish-run.ts';
import {
  findRun,
  lastGoodRuns,
  lastRuns,
  lastSlot,
  listRuns,
  resultsOf,
  strandedRuns,
} from '../../../src/store/run-history.ts';
import {
  countWaitingRuns,
  enqueueRun,
  failRun,
  hearRun,
  releaseRun,
  releaseRuns,
  takeRun,
} from '../../../src/store/runs.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Run } from '../../../src/store/tables.ts';
import { at, comparedPair, failedPair, outcomeOf, takenRun } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const asked = { audit: 'shop', trigger: 'request', slot: null, idempotencyKey: null } as const;
const wasHeard = new Date(0);

describeStores('runs', (engine) => {
  it('start once for each slot and for each key, however many ask at once', async () => {
    await using opened = await openedStore(engine);
    const stores = [opened.store, await opened.more(), await opened.more()];
    const slot = new Date(at(1));
    const bySlot = await Promise.all(
      stores.map((store) => enqueueRun(store, { ...asked, trigger: 'schedule', slot, now: new Date() })),
    );
    const byKey = await Promise.all(
      stores.map((store) => enqueueRun(store, { ...asked, idempotencyKey: 'deploy-1', now: new Date() })),
    );
    for (const enqueued of [bySlot, byKey]) {
      expect(enqueued.filter(({ created }) => created)).toHaveLength(1);
      expect(new Set(enqueued.map(({ run }) => run.id)).size).toBe(1);
    }
    expect((await listRuns(opened.store, {})).items).toHaveLength(2);
    expect(await lastSlot(opened.store, 'shop')).toEqual(slot);
    expect(await lastSlot(opened.store, 'other')).toBeUndefined();
  });

  it('start for each request without a slot or key', async () => {
    await using opened = await openedStore(engine);
    const first = await enqueueRun(opened.store, { ...asked, now: new Date() });
    const second = await enqueueRun(opened.store, { ...asked, now: new Date() });
    expect([first.created, second.created]).toEqual([true, true]);
  });

  it('are taken by one process only', async () => {
    await using opened = await openedStore(engine);
    const stores = [opened.store, await opened.more(), await opened.more(), await opened.more()];
    const { run } = await enqueueRun(opened.store, { ...asked, now: new Date() });
    const takings = await Promise.all(
      stores.map((store, place) =>
        takeRun(store, { id: run.id, replica: `r${place}`, now: new Date(), staleBefore: wasHeard }),
      ),
    );
    expect(takings.filter((taking) => taking === 'busy')).toHaveLength(3);
    expect(await findRun(opened.store, run.id)).toMatchObject({ state: 'running', attempt: 1 });
  });

  it('that were abandoned are taken over, and the former process notices it', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const first = await takenRun(store, { now: new Date(at(1)) });
    expect(await strandedRuns(store, { silentSince: new Date(at(1)) })).toEqual([]);
    expect((await strandedRuns(store, { silentSince: new Date(at(2)) })).map(({ id }) => id)).toEqual([first.id]);
    const second = await takeRun(store, {
      id: first.id,
      replica: 'second',
      now: new Date(at(3)),
      staleBefore: new Date(at(2)),
    });
    expect(second).toMatchObject({ attempt: 2, replica: 'second', started_at: at(3) });
    const now = new Date(at(4));
    expect(await hearRun(store, { run: first, now })).toBe(false);
    expect(await releaseRun(store, { run: first })).toBe(false);
    expect(await failRun(store, { run: first, error: { code: 'E_INTERNAL', message: 'late' }, now })).toBe(false);
    expect(await finishRun(store, { run: first, outcome: outcomeOf(comparedPair()), now })).toBe(false);
    expect(await findRun(store, first.id)).toMatchObject({ state: 'running', attempt: 2, error: null });
    expect((await resultsOf(store, [first.id])).size).toBe(0);
    expect(await store.db.selectFrom('report').selectAll().execute()).toEqual([]);
  });

  it('are returned when their process stops, and taken again', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const run = await takenRun(store);
    expect(await hearRun(store, { run, now: new Date(at(5)) })).toBe(true);
    expect(await releaseRun(store, { run })).toBe(true);
    expect((await strandedRuns(store, { silentSince: wasHeard })).map(({ id }) => id)).toEqual([run.id]);
    const again = await takeRun(store, { id: run.id, replica: 'r', now: new Date(), staleBefore: wasHeard });
    expect(again).toMatchObject({ attempt: 2, state: 'running' });
  });

  it('wait while others read the same servers, but not for abandoned runs', async () => {
    await using opened = await openedStore(engine);
    const stores = [opened.store, await opened.more(), await opened.more()];
    const queued = await Promise.all(stores.map((store) => enqueueRun(store, { ...asked, now: new Date() })));
    const take = (place: number, staleBefore: Date, ...servers: string[]) => {
      const [store = opened.store, id = ''] = [stores[place], queued[place]?.run.id];
      return takeRun(store, { id, replica: `r${place}`, now: new Date(), staleBefore, limit: { servers, atOnce: 1 } });
    };
    const takings = await Promise.all([
      take(0, wasHeard, 'a:5432', 'b:5432'),
      take(1, wasHeard, 'b:5432', 'a:5432'),
      take(2, wasHeard, 'c:5432'),
    ]);
    expect(takings.filter((taking) => taking === 'busy')).toHaveLength(1);
    const waits = takings.indexOf('busy');
    expect(await take(waits, wasHeard, 'b:5432')).toBe('busy');
    expect(await take(waits, new Date(Date.now() + 60_000), 'b:5432')).toMatchObject({ state: 'running' });
  });

  it('of a former process wait again at once, if only one process serves the store', async () => {
    await using opened = await openedStore(engine);
    const run = await takenRun(opened.store);
    expect(await releaseRuns(opened.store)).toBe(1);
    expect(await countWaitingRuns(opened.store)).toBe(1);
    expect(await hearRun(opened.store, { run, now: new Date() })).toBe(false);
  });

  it('that have ended are not taken again', async () => {
    await using opened = await openedStore(engine);
    const run = await takenRun(opened.store);
    await failRun(opened.store, { run, error: { code: 'E_RUN_TIMEOUT', message: 'too long' }, now: new Date() });
    const taking = { replica: 'r', now: new Date(), staleBefore: new Date(at(9)) };
    expect(await takeRun(opened.store, { id: run.id, ...taking })).toBe('over');
    expect(await takeRun(opened.store, { id: 'none', ...taking })).toBe('over');
  });

  it('store a result once, even if two processes finish it at the same moment', async () => {
    await using opened = await openedStore(engine);
    const other = await opened.more();
    const run = await takenRun(opened.store);
    const outcome = outcomeOf(comparedPair());
    const kept = await Promise.all(
      [opened.store, other].map((store) => finishRun(store, { run, outcome, now: new Date() })),
    );
    expect(kept.toSorted()).toEqual([false, true]);
    expect((await resultsOf(other, [run.id])).get(run.id)).toHaveLength(1);
  });

  it('of one audit that finish at the same moment both count, and share their findings', async () => {
    await using opened = await openedStore(engine);
    const stores = [opened.store, await opened.more()];
    const runs = [await takenRun(opened.store), await takenRun(opened.store)];
    const kept = await Promise.all(
      runs.map((run, place) =>
        finishRun(stores[place] ?? opened.store, { run, outcome: outcomeOf(comparedPair()), now: new Date() }),
      ),
    );
    expect(kept).toEqual([true, true]);
    const { db } = opened.store;
    expect(await db.selectFrom('report').select('digest').execute()).toHaveLength(1);
    expect(await db.selectFrom('finding').select('id').execute()).toHaveLength(2);
    expect(await db.selectFrom('finding_event').select('event').execute()).toHaveLength(2);
  });

  it('give an audit its last ended run and its last complete run', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const good = await takenRun(store);
    await finishRun(store, { run: good, outcome: outcomeOf(comparedPair()), now: new Date() });
    const half = await takenRun(store);
    await finishRun(store, { run: half, outcome: outcomeOf(comparedPair(), failedPair()), now: new Date() });
    await takenRun(store);
    expect(idsOf(await lastRuns(store, ['shop', 'none']))).toEqual([['shop', half.id]]);
    expect(idsOf(await lastGoodRuns(store, ['shop', 'none']))).toEqual([['shop', good.id]]);
    expect((await resultsOf(store, [half.id])).get(half.id)).toMatchObject([
      { position: 0, verdict: 'drift', errors: 1, error: null },
      { position: 1, verdict: 'failed', report_digest: null, error_code: 'E_SOURCE_UNREACHABLE' },
    ]);
  });

  it('are listed page by page, and new runs do not shift later pages', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const runs: Run[] = [];
    for (const turn of [1, 2, 3, 4, 5]) runs.push((await enqueueRun(store, { ...asked, now: new Date(at(turn)) })).run);
    await enqueueRun(store, { ...asked, audit: 'other', now: new Date(at(6)) });
    const first = await listRuns(store, { audit: 'shop', limit: 2 });
    await enqueueRun(store, { ...asked, now: new Date(at(7)) });
    const rest = await allAfter(store, first.cursor);
    expect([...first.items, ...rest].map(({ id }) => id)).toEqual(runs.map(({ id }) => id).toReversed());
    await expect(listRuns(store, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'E_REQUEST' });
  });
});

async function allAfter(store: Store, cursor: string | null): Promise<Run[]> {
  if (cursor === null) return [];
  const page = await listRuns(store, { audit: 'shop', limit: 2, cursor });
  return [...page.items, ...(await allAfter(store, page.cursor))];
}

function idsOf(runs: ReadonlyMap<string, Run>): readonly (readonly [string, string])[] {
  return [...runs].map(([audit, { id }]) => [audit, id] as const);
}
