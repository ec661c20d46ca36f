import { expect, it } from 'vitest';
import type { AuditOutcome } from '../../../src/audit/audit-outcome.ts';
import { messagesOf } from '../../../src/notify/messages-of.ts';
import { renderTitle } from '../../../src/notify/notification-text.ts';
import { remind } from '../../../src/notify/remind.ts';
import { acknowledgeFinding } from '../../../src/store/acknowledgements.ts';
import { listDeliveries } from '../../../src/store/deliveries.ts';
import { failRun } from '../../../src/store/runs.ts';
import type { Store } from '../../../src/store/store.ts';
import { notificationIn, notifyConfig } from '../../support/notifications.ts';
import { at, comparedPair, failedPair, outcomeOf, seenFinding, takenRun } from '../../support/outcomes.ts';
import { runAndTell } from '../../support/sent.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const DAY = 86_400_000;
const config = notifyConfig({
  team: { remindMs: 7 * DAY },
  pager: { atLeast: 'error', remindMs: 2 * DAY },
  once: {},
});

async function runOn(store: Store, day: number, outcome: AuditOutcome): Promise<void> {
  await runAndTell(store, outcome, config, new Date(at(day)));
}

/** What the reminders of that day say. */
async function remindedOn(store: Store, day: number): Promise<readonly string[]> {
  const now = new Date(at(day));
  await Promise.all([remind(store, { config, now }), remind(store, { config, now })]);
  const all = await listDeliveries(store, { state: 'pending', limit: 1000 });
  return all
    .filter(({ created_at, body }) => created_at === at(day) && notificationIn(body).reason === 'reminder')
    .map(({ channel, body }) => `${channel}: ${renderTitle(notificationIn(body))}`)
    .toSorted();
}

describeStores('a reminder', (engine) => {
  it('repeats what is still open after each interval', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair()));
    expect(await remindedOn(store, 2)).toEqual([]);
    expect(await remindedOn(store, 3)).toEqual(['pager: shop: 1 error still open']);
    expect(await remindedOn(store, 4)).toEqual([]);
    expect(await remindedOn(store, 5)).toEqual(['pager: shop: 1 error still open']);
    expect(await remindedOn(store, 8)).toEqual([
      'pager: shop: 1 error still open',
      'team: shop: 1 error still open, 1 warning still open',
    ]);
    expect(await remindedOn(store, 9)).toEqual([]);
  });

  it('leaves out what is resolved, acknowledged, or of a removed pair', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const a = seenFinding('a');
    await runOn(
      store,
      1,
      outcomeOf(comparedPair({ findings: [a, seenFinding('b')] }), comparedPair({ actual: 'gone' })),
    );
    await runOn(store, 2, outcomeOf(comparedPair({ findings: [a] })));
    expect(await remindedOn(store, 9)).toEqual(['pager: shop: 1 error still open', 'team: shop: 1 error still open']);
    const { id } = await store.db
      .selectFrom('finding')
      .select('id')
      .where('object', '=', 'users.a')
      .where('actual', '=', 'production')
      .executeTakeFirstOrThrow();
    await acknowledgeFinding(store, { id, by: 'ann', why: 'known', until: null, now: new Date(at(10)) });
    expect(await remindedOn(store, 20)).toEqual([]);
  });

  it('counts from when a finding came back', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair()));
    await runOn(store, 2, outcomeOf(comparedPair({ findings: [] })));
    await runOn(store, 20, outcomeOf(comparedPair()));
    expect(await remindedOn(store, 21)).toEqual([]);
    expect(await remindedOn(store, 22)).toEqual(['pager: shop: 1 error still open']);
  });

  it('repeats what still cannot be compared in a pair', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const well = comparedPair({ findings: [] });
    await runOn(store, 1, outcomeOf(well));
    await runOn(store, 2, outcomeOf({ ...well, compared: ['table'] }));
    expect(await remindedOn(store, 3)).toEqual([]);
    expect(await remindedOn(store, 4)).toEqual(['pager: shop: coverage still lost']);
    await runOn(store, 5, outcomeOf(well));
    expect(await remindedOn(store, 20)).toEqual([]);
  });

  it('repeats that a pair, or the whole audit, still cannot be compared', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(failedPair()));
    expect(await remindedOn(store, 2)).toEqual([]);
    expect(await remindedOn(store, 3)).toEqual(['pager: shop: still cannot be compared']);
    await runOn(store, 4, outcomeOf(comparedPair({ actual: 'replica', findings: [] })));
    expect(await remindedOn(store, 9)).toEqual([]);
    const now = new Date(at(10));
    await failRun(store, {
      run: await takenRun(store, { now }),
      error: { code: 'E_RUN_TIMEOUT', message: 'It took longer than 10m.' },
      now,
      onFailed: messagesOf(() => config).failed,
    });
    expect(await remindedOn(store, 11)).toEqual([]);
    expect(await remindedOn(store, 12)).toEqual(['pager: shop: still cannot be compared']);
  });
});
