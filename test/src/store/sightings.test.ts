import { expect, test } from 'vitest';
import { lastSightings, listSightings } from '../../../src/store/sightings.ts';
import { at, comparedPair, runOn, seenSnapshot } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const seen = (...snapshots: readonly (readonly [database: string, schema: string])[]) => ({
  audit: 'shop',
  pairs: [comparedPair()],
  snapshots: snapshots.map(([database, schema]) => seenSnapshot(database, schema)),
});

describeStores('sightings', (engine) => {
  test('are listed page by page, the latest first, each with its predecessor', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, seen(['production', 'one'], ['staging', 'one']));
    await runOn(store, 2, seen(['production', 'two'], ['staging', 'one']));
    await runOn(store, 3, seen(['production', 'one'], ['staging', 'one']));
    const listed: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listSightings(store, { limit: 1, cursor: cursor ?? undefined });
      listed.push(
        ...page.items.map(({ database, first_seen_at, last_seen_at, before }) =>
          [database, first_seen_at.slice(8, 10), last_seen_at.slice(8, 10), before === null ? 'first' : 'changed'].join(
            ' ',
          ),
        ),
      );
      cursor = page.cursor;
    } while (cursor !== null);
    expect(listed.slice(0, 2)).toEqual(['production 03 03 changed', 'production 02 02 changed']);
    expect(listed.slice(2).toSorted()).toEqual(['production 01 01 first', 'staging 01 03 first']);
    const { items } = await listSightings(store, { database: 'production' });
    expect(items.map(({ before }) => before)).toEqual([items[1]?.fingerprint, items[2]?.fingerprint, null]);
  });

  test('give the last known schema of each database', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, seen(['production', 'one'], ['staging', 'one']));
    await runOn(store, 2, seen(['production', 'two']));
    const last = await lastSightings(store);
    expect([...last].map(([name, { last_seen_at }]) => [name, last_seen_at])).toEqual([
      ['production', at(2)],
      ['staging', at(1)],
    ]);
    expect(last.get('staging')).toMatchObject({ engine: 'sqlite', objects: 3, before: null });
  });
});
