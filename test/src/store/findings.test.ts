import { expect, it } from 'vitest';
import { severities } from '../../../reports/index.ts';
import { acknowledgeFinding, releaseFinding } from '../../../src/store/acknowledgements.ts';
import { countFindings, eventsOf, type FindingQuery, findFinding, listFindings } from '../../../src/store/findings.ts';
import type { Store } from '../../../src/store/store.ts';
import type { FindingLife } from '../../../src/store/tables.ts';
import { at, comparedPair, failedPair, outcomeOf, runOn, seenFinding } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const both = outcomeOf(comparedPair());
const onlyB = outcomeOf(comparedPair({ findings: [seenFinding('b', { severity: 'warning', kind: 'index' })] }));
const nothing = outcomeOf(comparedPair({ findings: [] }));

describeStores('the life of a finding', (engine) => {
  it('begins, goes on, ends, and begins again', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    expect(await runOn(store, 1, both)).toEqual(['appeared users.a', 'appeared users.b']);
    expect(await runOn(store, 2, both)).toEqual([]);
    expect(await lifeOf(store, 'a')).toMatchObject({ state: 'open', first_seen_at: at(1), last_seen_at: at(2) });
    expect(await runOn(store, 3, onlyB)).toEqual(['resolved users.a']);
    expect(await lifeOf(store, 'a')).toMatchObject({ state: 'resolved', last_seen_at: at(2), resolved_at: at(3) });
    expect(await runOn(store, 4, onlyB)).toEqual([]);
    expect(await runOn(store, 5, both)).toEqual(['reopened users.a']);
    const life = await lifeOf(store, 'a');
    expect(life).toMatchObject({ state: 'open', first_seen_at: at(1), resolved_at: null, reopened: 1 });
    expect((await eventsOf(store, life.id)).map((moment) => [moment.event, moment.at])).toEqual([
      ['appeared', at(1)],
      ['resolved', at(3)],
      ['reopened', at(5)],
    ]);
  });

  it('does not end if a pair could not be read or compared', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, both);
    expect(await runOn(store, 2, outcomeOf(failedPair({ actual: 'production' })))).toEqual([]);
    expect(
      await runOn(store, 3, outcomeOf(comparedPair({ verdict: 'not-compared', findings: [], compared: [] }))),
    ).toEqual([]);
    expect(await lifeOf(store, 'a')).toMatchObject({ state: 'open', last_seen_at: at(1) });
  });

  it('does not end if its kind was not compared', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, both);
    expect(await runOn(store, 2, outcomeOf(comparedPair({ findings: [], compared: ['table', 'column'] })))).toEqual([
      'resolved users.a',
    ]);
    expect(await lifeOf(store, 'b')).toMatchObject({ state: 'open', last_seen_at: at(1) });
  });

  it('does not end if its object or its fact could not be read', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const widened = seenFinding('type', { body: JSON.stringify({ field: 'type' }), object: 'main.users.age' });
    await runOn(store, 1, outcomeOf(comparedPair({ findings: [seenFinding('a'), widened] })));
    const blind = comparedPair({
      findings: [],
      unread: [
        { object: 'users', kind: 'table' },
        { kind: 'column', field: 'type' },
      ],
    });
    expect(await runOn(store, 2, outcomeOf(blind))).toEqual([]);
    const other = comparedPair({
      findings: [],
      unread: [
        { object: 'user', kind: 'table' },
        { kind: 'column', field: 'default' },
      ],
    });
    expect(await runOn(store, 3, outcomeOf(other))).toEqual(['resolved main.users.age', 'resolved users.a']);
  });

  it('belongs to its pair: the same finding of another member of the fleet has its own life', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const findings = [seenFinding('a')];
    await runOn(store, 1, outcomeOf(comparedPair({ findings }), comparedPair({ findings, actual: 'replica' })));
    await runOn(store, 2, outcomeOf(comparedPair({ findings: [] }), comparedPair({ findings, actual: 'replica' })));
    const { items } = await listFindings(store, { sort: 'object' });
    expect(items.map(({ actual, state }) => [actual, state]).toSorted()).toEqual([
      ['production', 'resolved'],
      ['replica', 'open'],
    ]);
    expect(await countFindings(store)).toEqual([{ audit: 'shop', kind: 'column', severity: 'error', count: 1 }]);
  });

  it('records when its wording changed', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, both);
    const milder = comparedPair({ findings: [seenFinding('a', { severity: 'info', body: '{}' })] });
    expect(await runOn(store, 2, outcomeOf(milder))).toEqual(['changed users.a', 'resolved users.b']);
    expect(await lifeOf(store, 'a')).toMatchObject({ severity: 'info', body: '{}', state: 'open' });
  });

  it('stays acknowledged until the end of the last day', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, both);
    const { id } = await lifeOf(store, 'a');
    const acknowledged = await acknowledgeFinding(store, {
      id,
      by: 'ann',
      why: 'goes with release 7',
      until: '2026-01-03',
      now: new Date(at(1)),
    });
    expect(acknowledged).toMatchObject({ state: 'acknowledged', acknowledged_by: 'ann' });
    expect(await runOn(store, 3, both)).toEqual([]);
    expect(await lifeOf(store, 'a')).toMatchObject({ state: 'acknowledged', last_seen_at: at(3) });
    expect(await runOn(store, 4, both)).toEqual(['released users.a']);
    expect(await lifeOf(store, 'a')).toMatchObject({ state: 'open', acknowledged_by: null, acknowledged_until: null });
    expect((await eventsOf(store, id)).map(({ event, by, note }) => [event, by, note])).toEqual([
      ['appeared', null, null],
      ['acknowledged', 'ann', 'goes with release 7'],
      ['released', null, null],
    ]);
  });

  it('is open again when it comes back, whatever was acknowledged', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, both);
    const { id } = await lifeOf(store, 'a');
    const acknowledgement = { id, by: 'ann', why: 'known', until: null, now: new Date(at(1)) };
    await acknowledgeFinding(store, acknowledgement);
    await runOn(store, 2, nothing);
    expect(await acknowledgeFinding(store, acknowledgement)).toBeUndefined();
    expect(await runOn(store, 3, both)).toEqual(['reopened users.a', 'reopened users.b']);
    expect(await lifeOf(store, 'a')).toMatchObject({ state: 'open', acknowledged_at: null });
  });

  it('follows the policy, and returns to its acknowledgement when the policy no longer accepts it', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const accepted = outcomeOf(
      comparedPair({ findings: [seenFinding('a', { accepted: true, body: '{"accepted":1}' })] }),
    );
    const plain = outcomeOf(comparedPair({ findings: [seenFinding('a')] }));
    expect(await runOn(store, 1, accepted)).toEqual(['appeared users.a']);
    const { id, state } = await lifeOf(store, 'a');
    expect(state).toBe('accepted');
    expect(await runOn(store, 2, plain)).toEqual(['released users.a']);
    await acknowledgeFinding(store, { id, by: 'ann', why: 'known', until: null, now: new Date(at(2)) });
    expect(await runOn(store, 3, accepted)).toEqual(['accepted users.a']);
    expect(await runOn(store, 4, plain)).toEqual(['acknowledged users.a']);
    expect(await lifeOf(store, 'a')).toMatchObject({ state: 'acknowledged', acknowledged_by: 'ann' });
  });

  it('can be released once', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, both);
    const { id } = await lifeOf(store, 'a');
    const now = new Date(at(2));
    await acknowledgeFinding(store, { id, by: 'ann', why: 'known', until: null, now });
    expect(await releaseFinding(store, { id, by: 'bob', why: null, now })).toMatchObject({ state: 'open' });
    expect(await releaseFinding(store, { id, by: 'bob', why: null, now })).toBeUndefined();
    expect((await eventsOf(store, id)).at(-1)).toMatchObject({ event: 'released', by: 'bob' });
  });

  it('keeps an acknowledgement made while a run finishes', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, both);
    const { id } = await lifeOf(store, 'a');
    const changed = outcomeOf(comparedPair({ findings: [seenFinding('a', { body: '{"why":"other"}' })] }));
    const other = await opened.more();
    const [, acknowledged] = await Promise.all([
      runOn(store, 2, changed),
      acknowledgeFinding(other, { id, by: 'ann', why: 'known', until: null, now: new Date(at(2)) }),
    ]);
    expect(acknowledged).toMatchObject({ state: 'acknowledged' });
    expect(await findFinding(store, id)).toMatchObject({ state: 'acknowledged', body: '{"why":"other"}' });
  });

  it('may have a name that a text column cannot store', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const hostile = outcomeOf(
      comparedPair({ findings: [seenFinding('a', { object: "nul\0; DROP TABLE '\u{d800}" })] }),
    );
    await runOn(store, 1, hostile);
    expect(await runOn(store, 2, hostile)).toEqual([]);
    expect((await listFindings(store, { text: 'nul\0; drop' })).items).toHaveLength(1);
  });
});

describeStores('the list of findings', (engine) => {
  const many = outcomeOf(
    comparedPair({
      findings: Array.from({ length: 23 }, (_, place) =>
        seenFinding(`f${place}`, {
          severity: severities[place % 3] ?? 'error',
          kind: place % 2 === 0 ? 'column' : 'index',
          object: `${['Zeta', 'alpha', '_b', 'ä', '100%'][place % 5]}.f${place}`,
        }),
      ),
    }),
  );

  it.for(['severity', 'first_seen', 'last_seen', 'object'] as const)(
    'sorted by %s has pages without gaps or duplicates, the same on both engines',
    async (sort) => {
      await using opened = await openedStore(engine);
      const { store } = opened;
      await runOn(store, 1, many);
      const pages = await allPages(store, { sort, limit: 7 });
      const { items } = await listFindings(store, { sort, limit: 500 });
      expect(pages).toEqual(items);
      expect(new Set(pages.map(({ id }) => id)).size).toBe(23);
      if (sort === 'object') {
        const names = items.map(({ object }) => object);
        expect(names).toEqual(names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }
      if (sort === 'severity') expect(items[0]?.severity).toBe('error');
    },
  );

  it('can be filtered', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, many);
    const count = async (query: FindingQuery) => (await listFindings(store, { ...query, limit: 500 })).items.length;
    expect(await count({ audit: 'shop' })).toBe(23);
    expect(await count({ audit: 'none' })).toBe(0);
    expect(await count({ severity: 'error' })).toBe(8);
    expect(await count({ kind: 'column', state: 'open' })).toBe(12);
    expect(await count({ state: 'resolved' })).toBe(0);
    expect(await count({ rule: 'column.missing', database: 'production' })).toBe(23);
    expect(await count({ database: 'elsewhere' })).toBe(0);
    expect(await count({ text: 'ZETA' })).toBe(5);
    expect(await count({ text: '100%' })).toBe(4);
    expect(await count({ text: '_b' })).toBe(5);
    expect(await count({ text: '\\' })).toBe(0);
  });

  it('are found by a part of a name with letters beyond ASCII, whose capitals matter', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair({ findings: [seenFinding('a', { object: 'Überschrift.ÄRGER' })] })));
    const found = async (text: string) => (await listFindings(store, { text })).items.length;
    expect(await found('ÜBERSCHRIFT.Ä')).toBe(1);
    expect(await found('schrift.Ärg')).toBe(1);
    expect(await found('überschrift')).toBe(0);
  });

  it('refuses a cursor of another order', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, many);
    const { cursor } = await listFindings(store, { sort: 'object', limit: 1 });
    await expect(listFindings(store, { sort: 'severity', cursor: cursor ?? '' })).rejects.toMatchObject({
      code: 'E_REQUEST',
    });
  });
});

async function lifeOf(store: Store, finding: string): Promise<FindingLife> {
  return await store.db.selectFrom('finding').selectAll().where('finding', '=', finding).executeTakeFirstOrThrow();
}

async function allPages(store: Store, query: FindingQuery): Promise<FindingLife[]> {
  const { items, cursor } = await listFindings(store, query);
  return cursor === null ? [...items] : [...items, ...(await allPages(store, { ...query, cursor }))];
}
