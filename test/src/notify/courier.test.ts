import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { openLog } from '../../../src/log.ts';
import { Courier } from '../../../src/notify/courier.ts';
import { addDeliveries, listDeliveries } from '../../../src/store/deliveries.ts';
import type { Store } from '../../../src/store/store.ts';
import { openListener } from '../../support/listener.ts';
import { notifyConfig } from '../../support/notifications.ts';
import { comparedPair, outcomeOf } from '../../support/outcomes.ts';
import { patience } from '../../support/patience.ts';
import { runAndTell } from '../../support/sent.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const log = openLog('silent');

/** The messages of one run for the audit, copied so often under other keys. */
async function manyMessages(store: Store, channel: string, count: number): Promise<void> {
  const { body } = await store.db.selectFrom('delivery').select('body').limit(1).executeTakeFirstOrThrow();
  const messages = Array.from({ length: count }, (_, place) => ({ channel, dedupeKey: `copy/${place}`, body }));
  await addDeliveries(store.db, messages, new Date());
}

async function emptied(store: Store): Promise<void> {
  await expect.poll(() => listDeliveries(store, { state: 'pending', limit: 1 }), { timeout: patience(20) }).toEqual([]);
}

describeStores('messages', (engine) => {
  it('are each sent by one replica only', async () => {
    await using opened = await openedStore(engine);
    await using listener = await openListener();
    const config = notifyConfig({ team: { url: listener.url }, pager: { url: listener.url } });
    await runAndTell(opened.store, outcomeOf(comparedPair()), config);
    await manyMessages(opened.store, 'team', 15);
    const stores = [opened.store, await opened.more(), await opened.more()];
    const couriers = stores.map((store) => new Courier({ store, config: () => config, log }));
    for (const courier of couriers) courier.start();
    try {
      await emptied(opened.store);
    } finally {
      await Promise.all(couriers.map((courier) => courier.stop()));
    }
    const ids = listener.arrived.map(({ headers }) => headers['evenkeel-delivery']);
    expect(ids).toHaveLength(17);
    expect(new Set(ids).size).toBe(17);
  });

  it('do not wait for another channel that does not answer, and are returned when the service stops', async () => {
    await using opened = await openedStore(engine);
    const silent: ServerResponse[] = [];
    await using stuck = await openListener((_request, response) => void silent.push(response));
    await using listener = await openListener();
    const config = notifyConfig({ stuck: { url: stuck.url }, team: { url: listener.url } });
    const { store } = opened;
    await runAndTell(store, outcomeOf(comparedPair()), config);
    await manyMessages(store, 'stuck', 30);
    const courier = new Courier({ store, config: () => config, log });
    courier.start();
    try {
      await expect.poll(() => listener.arrived.length, { timeout: patience(20) }).toBe(1);
      await expect.poll(() => stuck.arrived.length, { timeout: patience(20) }).toBe(1);
    } finally {
      await courier.stop();
    }
    const pending = await listDeliveries(store, { state: 'pending', limit: 100 });
    expect(pending).toHaveLength(31);
    const now = new Date().toISOString();
    expect(pending.filter(({ next_at }) => next_at > now)).toEqual([]);
    const later = notifyConfig({ stuck: { url: listener.url } });
    const next = new Courier({ store, config: () => later, log });
    next.start();
    try {
      await emptied(store);
    } finally {
      await next.stop();
    }
    expect(listener.arrived).toHaveLength(32);
  });
});
