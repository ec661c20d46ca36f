import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { type Served, type ShownRun, served } from './served.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let service: Served;
let folder: Awaited<ReturnType<typeof scratchFolder>>;
let run: ShownRun;
let digest: string;

beforeAll(async () => {
  shop = await openShop();
  folder = await scratchFolder();
  service = await served(shop.config, { store: `sqlite:${folder.file('store.sqlite')}` });
  run = await service.run('parity');
  digest = run.results[0]?.report ?? '';
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

/** Damages the store while the service runs. */
function change(statement: string, ...values: readonly unknown[]): void {
  const store = new Database(folder.file('store.sqlite'));
  try {
    expect(store.prepare(statement).run(...values).changes).toBeGreaterThan(0);
  } finally {
    store.close();
  }
}

async function problemOf(path: string): Promise<{ readonly status: number; readonly code: string; detail: string }> {
  return JSON.parse(await (await service.ask(path)).text());
}

const damages = [
  ['no gzip', Buffer.from('{}')],
  ['no JSON', gzipSync('{')],
  ['something else', gzipSync('{"format":"evenkeel-report/1"}')],
  ['a report without what was not compared', gzipSync('{"verdict":"parity","coverage":{}}')],
] as const;

describe.each(damages)('a body that is %s', (_, body) => {
  test('is an error if it belongs to a report', async () => {
    change('UPDATE report SET body = ?', body);
    for (const path of [`reports/${digest}.txt`, `reports/${digest}.sarif`, `runs/${run.id}/report?suffix=md`]) {
      const { status, code, detail } = await problemOf(`/api/v1/${path}`);
      expect({ status, code }).toEqual({ status: 500, code: 'E_STORED_INVALID' });
      expect(detail).toContain(`The store cannot show the report ${digest}: it `);
    }
  });

  test('is an error if it belongs to a snapshot', async () => {
    const { items } = await service.json<{ items: readonly { fingerprint: string }[] }>('/api/v1/snapshots');
    const [one, other] = [...new Set(items.map(({ fingerprint }) => fingerprint))];
    change('UPDATE snapshot SET body = ? WHERE fingerprint = ?', body, other);
    const { code, detail } = await problemOf(`/api/v1/snapshots/${one}/differences/${other}`);
    expect(code).toMatch(/^E_(STORED|SNAPSHOT)_INVALID$/);
    expect(detail).toContain(`snapshot ${other}`);
  });
});

test('the error about a damaged finding names its id', async () => {
  const { items } = await service.json<{ items: readonly { id: string }[] }>('/api/v1/findings');
  const [first, second] = items.map(({ id }) => id);
  change('UPDATE finding SET body = ? WHERE id = ?', '{"why":"written by another version"}', first);
  change('UPDATE finding SET body = ? WHERE id = ?', '{"why":7}', second);
  expect((await problemOf(`/api/v1/findings/${first}`)).detail).toContain(`the body of finding "${first}"`);
  for (const path of [`/api/v1/findings/${second}`, '/api/v1/findings'])
    expect(await problemOf(path)).toMatchObject({
      status: 500,
      code: 'E_STORED_INVALID',
      detail: expect.stringContaining(`The store is damaged: the body of finding "${second}" does not fit at `),
    });
});
