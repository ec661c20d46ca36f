import { expect, it } from 'vitest';
import {
  addDeliveries,
  buryDelivery,
  listDeliveries,
  markDelivered,
  retryDelivery,
  takeDeliveries,
} from '../../../src/store/deliveries.ts';
import { finishRun } from '../../../src/store/finish-run.ts';
import { at, comparedPair, outcomeOf, takenRun } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const message = (key: string) => ({ channel: 'team', dedupeKey: key, body: '{}' });
const minute = 60_000;

describeStores('messages', (engine) => {
  it('are stored together with their run, once for each change', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    for (const day of [1, 2]) {
      await finishRun(store, {
        run: await takenRun(store),
        outcome: outcomeOf(comparedPair()),
        now: new Date(at(day)),
        onFinished: ({ run, changes }) => [
          message('the same'),
          ...changes.map(({ event, life }) => message(`${run.audit}/${life.id}/${event}`)),
        ],
      });
    }
    expect(await listDeliveries(store, { state: 'pending', limit: 10 })).toHaveLength(3);
  });

  it('are not stored if their run cannot be stored', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const run = await takenRun(store);
    const finishing = finishRun(store, {
      run,
      outcome: outcomeOf(comparedPair()),
      now: new Date(),
      onFinished: () => {
        throw new Error('no message');
      },
    });
    await expect(finishing).rejects.toThrow('no message');
    expect(await store.db.selectFrom('finding').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('run').select('state').execute()).toEqual([{ state: 'running' }]);
  });

  it('are taken by one process, and by another one if that is silent', async () => {
    await using opened = await openedStore(engine);
    const stores = [opened.store, await opened.more(), await opened.more()];
    await addDeliveries(
      opened.store.db,
      Array.from({ length: 30 }, (_, place) => message(`${place}`)),
      new Date(at(1)),
    );
    const take = (now: number) =>
      Promise.all(stores.map((store) => takeDeliveries(store, { now: new Date(now), leaseMs: minute, limit: 10 })));
    const now = Date.parse(at(1));
    const taken = (await take(now)).flat();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    await take(now);
    expect((await take(now)).flat()).toEqual([]);
    const again = (await take(now + minute)).flat();
    expect(again.every(({ attempts }) => attempts === 2)).toBe(true);
    const [late] = taken;
    if (late === undefined) throw new Error('none was taken');
    expect(await markDelivered(opened.store, { delivery: late, now: new Date() })).toBe(
      again.every(({ id }) => id !== late.id),
    );
  });

  it('are sent, tried again later, or given up and kept', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const now = new Date(at(1));
    await addDeliveries(store.db, [message('a'), message('b'), message('c')], now);
    const [a, b, c] = await takeDeliveries(store, { now, leaseMs: minute, limit: 10 });
    if (a === undefined || b === undefined || c === undefined) throw new Error('three were due');
    expect(await markDelivered(store, { delivery: a, now })).toBe(true);
    expect(await markDelivered(store, { delivery: a, now })).toBe(false);
    expect(await retryDelivery(store, { delivery: b, error: 'status 503', nextAt: new Date(at(2)) })).toBe(true);
    expect(await buryDelivery(store, { delivery: c, error: 'status 410' })).toBe(true);
    expect(await takeDeliveries(store, { now: new Date(at(1)), leaseMs: minute, limit: 10 })).toEqual([]);
    expect(await takeDeliveries(store, { now: new Date(at(3)), leaseMs: minute, limit: 10 })).toMatchObject([
      { dedupe_key: 'b', attempts: 2, last_error: 'status 503' },
    ]);
    expect(await listDeliveries(store, { state: 'dead', limit: 10 })).toMatchObject([{ last_error: 'status 410' }]);
    expect(await listDeliveries(store, { state: 'delivered', limit: 10 })).toMatchObject([{ delivered_at: at(1) }]);
  });
});
