import { expect, it } from 'vitest';
import type { PairOutcome, Unread } from '../../../src/audit/audit-outcome.ts';
import { finishRun } from '../../../src/store/finish-run.ts';
import type { Store } from '../../../src/store/store.ts';
import { readLosses } from '../../../src/store/write-coverage.ts';
import { at, comparedPair, failedPair, outcomeOf, takenRun } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const KINDS = ['table', 'column', 'index'];
const view: Unread = { object: 'public.v', kind: 'view' };
const collation: Unread = { kind: 'column', field: 'collation' };

function pairWith(compared: readonly string[], unread: readonly Unread[] = [], more: Partial<PairOutcome> = {}) {
  return comparedPair({ findings: [], compared, held: compared, unread, ...more });
}

/** What happened to the coverage in a run of that day: `lost trigger`. */
async function changedOn(store: Store, day: number, ...pairs: readonly PairOutcome[]): Promise<readonly string[]> {
  const now = new Date(at(day));
  const told: string[] = [];
  await finishRun(store, {
    run: await takenRun(store, { now }),
    outcome: outcomeOf(...pairs),
    now,
    onFinished: ({ coverage }) => {
      for (const { actual, lost, back } of coverage) {
        told.push(...lost.map((gap) => `${actual} lost ${Object.values(gap).join(' ')}`));
        told.push(...back.map((gap) => `${actual} back ${Object.values(gap).slice(0, -1).join(' ')}`));
      }
      return [];
    },
  });
  return told;
}

describeStores('the coverage of a pair', (engine) => {
  it('is reported lost once and back once, for each kind', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    expect(await changedOn(store, 1, pairWith(KINDS))).toEqual([]);
    expect(await changedOn(store, 2, pairWith(['table', 'column']))).toEqual(['production lost index']);
    expect(await readLosses(store.db)).toEqual([
      { audit: 'shop', expected: 'staging', actual: 'production', lost: [{ kind: 'index', since: at(2) }] },
    ]);
    expect(await changedOn(store, 3, pairWith(['table', 'column']))).toEqual([]);
    expect(await changedOn(store, 4, pairWith(['table']))).toEqual(['production lost column']);
    expect(await changedOn(store, 5, pairWith(KINDS))).toEqual(['production back index', 'production back column']);
    expect(await changedOn(store, 6, pairWith(KINDS))).toEqual([]);
    expect(await readLosses(store.db)).toEqual([]);
  });

  it('can be lost for an object, and for a known fact', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    expect(await changedOn(store, 1, pairWith(KINDS))).toEqual([]);
    expect(await changedOn(store, 2, pairWith(KINDS, [view, collation]))).toEqual([
      'production lost public.v view',
      'production lost column collation',
    ]);
    expect(await changedOn(store, 3, pairWith(KINDS, [collation, view]))).toEqual([]);
    expect(await changedOn(store, 4, pairWith(['table'], [view]))).toEqual([
      'production lost column',
      'production lost index',
    ]);
    expect(await changedOn(store, 5, pairWith(KINDS))).toEqual([
      'production back public.v view',
      'production back column collation',
      'production back column',
      'production back index',
    ]);
  });

  it('is not lost for what was never compared, nor for a fact that no object had', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    expect(await changedOn(store, 1, pairWith(['table'], [view], { held: [] }))).toEqual([]);
    expect(await changedOn(store, 2, pairWith(['table', 'column'], [view, collation]))).toEqual([]);
    expect(await changedOn(store, 3, pairWith(KINDS))).toEqual([]);
  });

  it('stays the same while a pair cannot be compared', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const well = pairWith(KINDS, [], { actual: 'replica' });
    expect(await changedOn(store, 1, well)).toEqual([]);
    expect(await changedOn(store, 2, failedPair())).toEqual([]);
    expect(await changedOn(store, 3, { ...well, compared: ['table'], verdict: 'parity' })).toEqual([
      'replica lost column',
      'replica lost index',
    ]);
    expect(await changedOn(store, 4, pairWith([], [], { actual: 'replica', verdict: 'not-compared' }))).toEqual([]);
    expect(await changedOn(store, 5, well)).toEqual(['replica back column', 'replica back index']);
  });

  it('is stored for each pair, and removed with the pair', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const other = (compared: readonly string[]) => pairWith(compared, [], { actual: 'other' });
    expect(await changedOn(store, 1, pairWith(KINDS), other(KINDS))).toEqual([]);
    expect(await changedOn(store, 2, pairWith(KINDS), other(['table', 'column']))).toEqual(['other lost index']);
    expect(await changedOn(store, 3, pairWith(KINDS))).toEqual([]);
    expect(await readLosses(store.db)).toEqual([]);
    expect(await changedOn(store, 4, pairWith(KINDS), other(['table']))).toEqual([]);
  });
});
