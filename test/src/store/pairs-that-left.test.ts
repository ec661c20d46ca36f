import { expect, it } from 'vitest';
import { eventsOf, listFindings } from '../../../src/store/findings.ts';
import { at, comparedPair, outcomeOf, runOn } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

describeStores('the life of a finding', (engine) => {
  it('ends when the audit no longer has its pair, and says why', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const staging = comparedPair({ actual: 'staging' });
    await runOn(store, 1, outcomeOf(comparedPair(), staging));
    const told = await runOn(store, 2, outcomeOf(staging));
    expect(told.toSorted()).toEqual(['resolved users.a', 'resolved users.b']);
    const { items } = await listFindings(store, { state: 'resolved' });
    expect(items.map(({ actual, resolved_at }) => [actual, resolved_at])).toEqual(
      Array.from({ length: 2 }, () => [comparedPair().actual, at(2)]),
    );
    const events = await Promise.all(items.map(({ id }) => eventsOf(store, id)));
    for (const moments of events) {
      expect(moments.at(-1)).toMatchObject({ event: 'resolved', note: 'the audit no longer has this pair' });
    }
    expect(await runOn(store, 3, outcomeOf(staging))).toEqual([]);
    expect((await runOn(store, 4, outcomeOf(comparedPair(), staging))).toSorted()).toEqual([
      'reopened users.a',
      'reopened users.b',
    ]);
  });
});
