import { expect, it } from 'vitest';
import { acknowledgeFinding } from '../../../src/store/acknowledgements.ts';
import { endOtherAudits } from '../../../src/store/end-audits.ts';
import { eventsOf, listFindings } from '../../../src/store/findings.ts';
import { enqueueRun } from '../../../src/store/runs.ts';
import { at, comparedPair, outcomeOf, runOn } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

describeStores('the findings of an audit', (engine) => {
  it('are resolved when the configuration no longer has it, and say why', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair()));
    await runOn(store, 1, { ...outcomeOf(comparedPair()), audit: 'stays' });
    const [first] = (await listFindings(store, { audit: 'shop' })).items;
    await acknowledgeFinding(store, {
      id: first?.id ?? '',
      by: 'ann',
      why: 'known',
      until: null,
      now: new Date(at(1)),
    });
    const now = new Date(at(3));
    expect(await endOtherAudits(store, { audits: ['shop', 'stays'], now })).toEqual([]);
    const ended = await endOtherAudits(store, { audits: ['stays', 'new'], now });
    expect(ended.map(({ event, life }) => `${event} ${life.audit} ${life.object}`).toSorted()).toEqual([
      'resolved shop users.a',
      'resolved shop users.b',
    ]);
    const { items } = await listFindings(store, { audit: 'shop' });
    expect(items.map(({ state, resolved_at }) => [state, resolved_at])).toEqual([
      ['resolved', at(3)],
      ['resolved', at(3)],
    ]);
    for (const { id } of items) {
      expect((await eventsOf(store, id)).at(-1)).toMatchObject({
        event: 'resolved',
        run_id: null,
        note: 'the configuration no longer has this audit',
      });
    }
    expect((await listFindings(store, { audit: 'stays', state: 'open' })).items).toHaveLength(2);
    expect(await endOtherAudits(store, { audits: ['stays'], now })).toEqual([]);
    expect((await runOn(store, 4, outcomeOf(comparedPair()))).toSorted()).toEqual([
      'reopened users.a',
      'reopened users.b',
    ]);
  });

  it('stay open while one of its runs waits or is running', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair()));
    const now = new Date(at(2));
    await enqueueRun(store, { audit: 'shop', trigger: 'request', slot: null, idempotencyKey: null, now });
    expect(await endOtherAudits(store, { audits: [], now: new Date(at(9)) })).toEqual([]);
  });

  it('stay open for a day if another process may still have it', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    await runOn(store, 1, outcomeOf(comparedPair()));
    const soon = await endOtherAudits(store, { audits: [], now: new Date(Date.parse(at(1)) + 3_600_000) });
    expect(soon).toHaveLength(engine === 'sqlite' ? 2 : 0);
    const later = await endOtherAudits(store, { audits: [], now: new Date(at(3)) });
    expect(soon.length + later.length).toBe(2);
  });
});
