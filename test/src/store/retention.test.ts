import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { addDeliveries, markDelivered, takeDeliveries } from '../../../src/store/deliveries.ts';
import { eventsOf } from '../../../src/store/findings.ts';
import { findReport } from '../../../src/store/reports.ts';
import { sweepStore } from '../../../src/store/retention.ts';
import { listRuns } from '../../../src/store/run-history.ts';
import { findSnapshot, historyOf } from '../../../src/store/snapshots.ts';
import type { Store } from '../../../src/store/store.ts';
import { trendOf } from '../../../src/store/trends.ts';
import { at, comparedPair, failedPair, outcomeOf, runOn, seenFinding, seenSnapshot } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const withFinding = (name: string) => outcomeOf(comparedPair({ findings: [seenFinding(name)] }));
const seeing = (text: string) => ({ ...withFinding('a'), snapshots: [seenSnapshot('production', text)] });

describeStores('the store keeps', (engine) => {
  it('each report once, for all runs with this result', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    for (const day of [1, 2, 3]) await runOn(store, day, withFinding('a'));
    const reports = await store.db.selectFrom('report').select('digest').execute();
    expect(reports).toHaveLength(1);
    const report = await findReport(store, reports[0]?.digest ?? '');
    expect(report?.created_at).toBe(at(1));
    expect(gunzipSync(report?.body ?? '').toString()).toContain('users.a');
    expect(await findReport(store, 'none')).toBeUndefined();
  });

  it('a history of each schema, with times', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    for (const [day, text] of [
      [1, 'one'],
      [2, 'one'],
      [3, 'two'],
      [4, 'one'],
    ] as const)
      await runOn(store, day, seeing(text));
    const history = await historyOf(store, 'production');
    expect(history.map(({ first_seen_at, last_seen_at }) => [first_seen_at, last_seen_at])).toEqual([
      [at(4), at(4)],
      [at(3), at(3)],
      [at(1), at(2)],
    ]);
    expect(history[0]?.fingerprint).toBe(history[2]?.fingerprint);
    const snapshot = await findSnapshot(store, history[1]?.fingerprint ?? '');
    expect(gunzipSync(snapshot?.body ?? '').toString()).toBe('two');
    expect(await historyOf(store, 'none')).toEqual([]);
  });

  it('at most the configured number of runs of an audit, and always the last and the last good one', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    for (const day of [1, 2, 3]) await runOn(store, day, withFinding('a'));
    for (const day of [4, 5, 6]) await runOn(store, day, outcomeOf(failedPair()));
    await runOn(store, 1, { ...withFinding('a'), audit: 'other' });
    const swept = await sweepStore(store, { keepDays: 1000, keepRuns: 2, now: new Date(at(7)) });
    expect(swept).toMatchObject({ runs: 3, reports: 0 });
    expect(await daysOf(store, 'shop')).toEqual([at(6), at(5), at(3)]);
    expect(await daysOf(store, 'other')).toEqual([at(1)]);
  });

  it('nothing older, except the last run and schema and open findings', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, { ...withFinding('old'), snapshots: [seenSnapshot('production', 'one')] });
    await runOn(store, 2, seeing('two'));
    await runOn(store, 3, seeing('three'));
    await addDeliveries(store.db, [{ channel: 'team', dedupeKey: 'a', body: '' }], new Date(at(1)));
    for (const delivery of await takeDeliveries(store, { now: new Date(at(1)), leaseMs: 1, limit: 1 })) {
      await markDelivered(store, { delivery, now: new Date(at(1)) });
    }
    const swept = await sweepStore(store, { keepDays: 5, keepRuns: 100, now: new Date(at(20)) });
    expect(swept).toEqual({ runs: 2, reports: 1, snapshots: 2, sightings: 2, findings: 1, deliveries: 1 });
    expect(await historyOf(store, 'production')).toMatchObject([{ first_seen_at: at(3) }]);
    const [life] = await store.db.selectFrom('finding').selectAll().execute();
    expect(life).toMatchObject({ finding: 'a', state: 'open', first_seen_at: at(2) });
    expect(await eventsOf(store, life?.id ?? '')).toMatchObject([{ event: 'appeared', run_id: null }]);
    expect(await sweepStore(store, { keepDays: 5, keepRuns: 100, now: new Date(at(20)) })).toMatchObject({ runs: 0 });
  });

  it('everything it should when it is swept while runs finish', async () => {
    await using opened = await openedStore(engine);
    const other = await opened.more();
    const finishing = (async () => {
      for (let day = 1; day <= 20; day += 1) await runOn(opened.store, day, seeing(`schema ${day % 2}`));
    })();
    for (let turn = 0; turn < 10; turn += 1) {
      await sweepStore(other, { keepDays: 1, keepRuns: 1, now: new Date(at(21)) });
    }
    await finishing;
    await sweepStore(other, { keepDays: 1000, keepRuns: 1, now: new Date(at(21)) });
    expect(await daysOf(other, 'shop')).toEqual([at(20)]);
    expect(await historyOf(other, 'production')).not.toEqual([]);
  });
});

it('removed data frees space in the file system', async () => {
  await using opened = await openedStore('sqlite');
  const { store } = opened;
  const size = () => statSync(opened.url.replace('sqlite:', '')).size;
  for (const day of [1, 2, 3]) {
    const text = randomBytes(500_000).toString('hex');
    await runOn(store, day, { ...withFinding('a'), snapshots: [seenSnapshot('production', text)] });
  }
  await store.compact();
  const before = size();
  await sweepStore(store, { keepDays: 1, keepRuns: 1, now: new Date(at(20)) });
  expect(size()).toBeLessThan(before / 2);
});

describeStores('the trend of an audit', (engine) => {
  it('has a point for each run, and says what the numbers leave out', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair(), comparedPair({ actual: 'replica' })));
    await runOn(store, 2, outcomeOf(comparedPair(), failedPair()));
    await runOn(store, 2, { ...withFinding('a'), audit: 'other' });
    expect(await trendOf(store, { audit: 'shop', points: 10 })).toMatchObject([
      { at: at(1), errors: 2, warnings: 2, infos: 0, atParity: 16, objects: 20, notCompared: 0 },
      { at: at(2), errors: 1, warnings: 1, infos: 0, atParity: 8, objects: 10, notCompared: 1 },
    ]);
  });

  it('is reduced to the requested number of points, including the last', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    for (let day = 1; day <= 12; day += 1) await runOn(store, day, withFinding('a'));
    const days = async (points: number) => (await trendOf(store, { audit: 'shop', points })).map((point) => point.at);
    expect(await days(5)).toEqual([at(3), at(6), at(9), at(12)]);
    expect(await days(1)).toEqual([at(12)]);
    expect(await trendOf(store, { audit: 'shop', points: 5, since: new Date(at(11)) })).toHaveLength(2);
  });
});

async function daysOf(store: Store, audit: string): Promise<readonly (string | null)[]> {
  return (await listRuns(store, { audit })).items.map(({ finished_at }) => finished_at);
}
