import { expect, test } from 'vitest';
import { sqliteDatabase } from '../../support/databases.ts';
import { patience } from '../../support/patience.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { served } from '../api/served.ts';

interface Findings {
  readonly items: readonly { readonly audit: string; readonly state: string }[];
}

test('the findings of an audit that the configuration no longer has are resolved', async () => {
  await using expected = await sqliteDatabase('CREATE TABLE a (id INTEGER PRIMARY KEY, n TEXT);');
  await using actual = await sqliteDatabase('CREATE TABLE a (id INTEGER PRIMARY KEY);');
  await using folder = await scratchFolder();
  const store = `sqlite:${folder.file('store.sqlite')}`;
  const databases = { expected: `sqlite:${expected.path}`, actual: `sqlite:${actual.path}` };
  const pair = { expected: 'expected', actual: 'actual' };
  const stays = { stays: pair };
  const first = await served({ databases, audits: { ...stays, leaves: pair } }, { store });
  for (const audit of ['stays', 'leaves']) await first.run(audit);
  await first[Symbol.asyncDispose]();
  await using second = await served({ databases, audits: stays }, { store });
  const states = async () => {
    const { items } = await second.json<Findings>('/api/v1/findings?sort=object');
    return items.map(({ audit, state }) => `${audit} ${state}`).toSorted();
  };
  await expect.poll(states, { timeout: patience(20) }).toEqual(['leaves resolved', 'stays open']);
});
