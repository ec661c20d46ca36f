import { describe, expect, it } from 'vitest';
import { errorTextOf } from '../../../src/errors.ts';
import { listFindings } from '../../../src/store/findings.ts';
import { finishRun } from '../../../src/store/finish-run.ts';
import { enqueueRun, takeRun } from '../../../src/store/runs.ts';
import { readLosses } from '../../../src/store/write-coverage.ts';
import { at, comparedPair, outcomeOf, runOn, takenRun } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const DAMAGES = ['{', '7', 'null', '[]', '{"field":1}'];

describeStores('a damaged row', (engine) => {
  describe.each(DAMAGES)('that contains %s', (damage) => {
    it('is reported when the field of a finding is read', async () => {
      await using opened = await openedStore(engine);
      const { store } = opened;
      await runOn(store, 1, outcomeOf(comparedPair()));
      const id = (await listFindings(store, {})).items[0]?.id ?? '';
      await store.db.updateTable('finding').set({ body: damage }).where('id', '=', id).execute();
      const unread = [{ kind: 'column', field: 'type' }];
      const found = await refusalOf(() => runOn(store, 2, outcomeOf(comparedPair({ findings: [], unread }))));
      expect(found).toMatch(new RegExp(`^E_STORED_INVALID The store is damaged: the body of finding "${id}" .+\\.$`));
    });

    it.each(['compared', 'held', 'unread', 'lost'] as const)('is reported when it is what was %s', async (column) => {
      await using opened = await openedStore(engine);
      const { store } = opened;
      await runOn(store, 1, outcomeOf(comparedPair()));
      await store.db
        .updateTable('coverage')
        .set({ [column]: damage === '[]' ? '[{"kind":1}]' : damage })
        .execute();
      const told = `E_STORED_INVALID The store is damaged: what is ${column} of "production" against "staging" in the audit "shop" `;
      expect(await refusalOf(() => readLosses(store.db))).toContain(told);
      const before = (await listFindings(store, {})).items;
      const run = await takenRun(store);
      const finishing = () => finishRun(store, { run, outcome: outcomeOf(comparedPair()), now: new Date(at(2)) });
      expect(await refusalOf(finishing)).toContain(told);
      expect((await listFindings(store, {})).items).toEqual(before);
    });

    it('is reported when it holds the servers of a run', async () => {
      await using opened = await openedStore(engine);
      const { store } = opened;
      const now = new Date();
      const other = await takenRun(store, { audit: 'other', now });
      const servers = damage === '[]' ? '[1]' : damage;
      await store.db.updateTable('run').set({ servers }).where('id', '=', other.id).execute();
      const asked = { audit: 'shop', trigger: 'request', slot: null, idempotencyKey: null, now } as const;
      const { run } = await enqueueRun(store, asked);
      const limit = { servers: ['db.example.com'], atOnce: 1 };
      const taking = { id: run.id, replica: 'first', now, staleBefore: new Date(0), limit };
      const told = `E_STORED_INVALID The store is damaged: the servers of run "${other.id}" `;
      expect(await refusalOf(() => takeRun(store, taking))).toContain(told);
    });
  });
});

async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  const [settled] = await Promise.allSettled([work()]);
  if (settled.status === 'fulfilled') throw new Error('nothing was refused');
  const { code, message } = errorTextOf([settled.reason]);
  return `${code} ${message}`;
}
