import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { findCandidates, mendSearch } from '../../../src/store/finding-search.ts';
import { listFindings } from '../../../src/store/findings.ts';
import type { Store, StoreEngine } from '../../../src/store/store.ts';
import { comparedPair, outcomeOf, runOn, seenFinding } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const letters = ['a', 'B', 'b', 'ä', 'Ä', 'ß', '漢', '😀', '%', '_', '\\', "'", '"', ' ', '.', '*', '\n', 'ſ', 'K'];

/** Random texts that are the same in each run. */
function textsOf(count: number, longest: number): readonly string[] {
  let seed = 20_260_101;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(longest) }, () => letters[next(letters.length)] ?? '').join(''),
  );
}

function lowered(text: string): string {
  return text.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
}

describeStores('the search for findings', (engine) => {
  const objects = textsOf(150, 40);
  const all = outcomeOf(
    comparedPair({ findings: objects.map((object, place) => seenFinding(`F${place}`, { object })) }),
  );

  it('finds what a look at every finding finds, for any text', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, all);
    const parts = objects.slice(0, 60).map((object, place) => [...object].slice(place % 5, 8).join(''));
    let found = 0;
    for (const text of [...parts, ...textsOf(60, 4), 'COLUMN.MIS', 'f14', '"', '" OR "', 'abc NOT']) {
      const { items } = await listFindings(store, { text, limit: 500, sort: 'object' });
      const expected = objects.filter((object, place) =>
        [object, 'column.missing', `f${place}`].some((one) => lowered(one).includes(lowered(text))),
      );
      expect(items.map(({ object }) => object).toSorted(), JSON.stringify(text)).toEqual(expected.toSorted());
      found += items.length;
    }
    expect(found).toBeGreaterThan(500);
  });

  it('reads few findings for a text of three characters, and all for a shorter one', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair({ findings: [seenFinding('one'), seenFinding('two')] })));
    expect(await findCandidates(store, 'TWO')).toHaveLength(1);
    expect(await findCandidates(store, 'three')).toEqual([]);
    expect(await findCandidates(store, '😀o')).toBeUndefined();
  });

  it('has pages, filters and orders', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, all);
    const query = { text: 'missing', sort: 'object', state: 'open' } as const;
    const first = await listFindings(store, { ...query, limit: 100 });
    const second = await listFindings(store, { ...query, limit: 100, cursor: first.cursor ?? '' });
    const whole = await listFindings(store, { ...query, limit: 500 });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(whole.items).toHaveLength(150);
    expect((await listFindings(store, { ...query, state: 'resolved' })).items).toEqual([]);
    await expect(listFindings(store, { ...query, text: 'in none', cursor: 'x' })).rejects.toMatchObject({
      code: 'E_REQUEST',
    });
  });

  it('follows a finding whose rule or object has another name', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair({ findings: [seenFinding('a')] })));
    const renamed = seenFinding('a', { rule: 'column.absent', object: 'people.a', body: '{}' });
    await runOn(store, 2, outcomeOf(comparedPair({ findings: [renamed] })));
    expect(await foundBy(store, 'absent')).toBe(1);
    expect(await foundBy(store, 'people')).toBe(1);
    expect(await foundBy(store, 'missing')).toBe(0);
  });

  it('forgets findings that are gone, and learns those it has missed', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair({ findings: [seenFinding('gone'), seenFinding('missed')] })));
    await store.db.deleteFrom('finding').where('finding', '=', 'gone').execute();
    await store.db.deleteFrom('finding_search').execute();
    expect(await foundBy(store, 'missed')).toBe(0);
    await mendSearch(store);
    expect(await foundBy(store, 'missed')).toBe(1);
    expect(await findCandidates(store, 'gone')).toEqual([]);
    await store.db.deleteFrom('finding').execute();
    await mendSearch(store);
    expect(await findCandidates(store, 'missed')).toEqual([]);
  });

  it('knows the findings of a store of an earlier version', async () => {
    await using opened = await openedStore(engine);
    await runOn(opened.store, 1, all);
    await makeOld(opened.store, opened.url, engine);
    const upgraded = await opened.more();
    expect(await foundBy(upgraded, 'missing')).toBe(150);
    expect(await foundBy(upgraded, 'F149')).toBe(1);
    expect(await findCandidates(upgraded, 'f149')).toHaveLength(1);
  });
});

async function foundBy(store: Store, text: string): Promise<number> {
  return (await listFindings(store, { text, limit: 500 })).items.length;
}

/** As the version before the index of the search had left it. */
async function makeOld(store: Store, url: string, engine: StoreEngine): Promise<void> {
  if (engine === 'sqlite') {
    const file = new Database(url.slice('sqlite:'.length));
    file.exec("DROP TABLE finding_search; DELETE FROM kysely_migration WHERE name = '0004-search-of-findings'");
    file.close();
    return;
  }
  await sql`drop table evenkeel.finding_search`.execute(store.db);
  await sql`delete from evenkeel.kysely_migration where name = '0004-search-of-findings'`.execute(store.db);
}
