import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { type Served, served } from './served.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});

afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

async function pageOf(service: Served, init?: RequestInit): Promise<string> {
  const answer = await service.ask('/', init);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  return await answer.text();
}

const textOf = (page: string) =>
  page
    .replace(/<style>.*<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the page of the service', () => {
  test('shows each audit with its last verdict and when that was', async () => {
    await using service = await served(shop.config);
    expect(textOf(await pageOf(service))).toContain('5 audits: 5 not run yet.');
    const run = await service.run('parity');
    for (const audit of ['same', 'broken', 'fleet']) await service.run(audit);
    const page = await pageOf(service);
    const shown = textOf(page);
    expect(shown).toContain('5 audits: 1 failed, 2 with drift, 1 not run yet, 1 at parity.');
    expect(shown).toMatch(/ parity drift \d errors?, .*?, report /);
    expect(shown).toContain(run.finishedAt?.slice(0, 16).replace('T', ' '));
    expect(shown).toMatch(/ fleet drift 1 of 2 at parity; .* copy: drift, /);
    expect(shown).toMatch(/ broken failed sqlite: cannot open .*: there is no such file/);
    expect(shown).not.toMatch(/undefined|null|\[object/);
  });

  test('links only to what the service answers', async () => {
    await using service = await served(shop.config);
    for (const audit of ['parity', 'fleet']) await service.run(audit);
    const links = [...(await pageOf(service)).matchAll(/href="([^"]+)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    );
    expect(links.filter((link) => link.includes('/report?'))).toHaveLength(2);
    for (const link of ['/docs', '/health', '/api/v1/audits']) expect(links).toContain(link);
    for (const link of links.filter((one) => one.startsWith('/')))
      expect([link, (await service.ask(link)).status]).toEqual([link, 200]);
  });

  test('runs and loads nothing, and cannot be framed', async () => {
    await using service = await served(shop.config);
    const answer = await service.ask('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none';.*frame-ancestors 'none'; sandbox$/);
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toMatch(/<script|\son\w+=|javascript:/i);
  });

  test('names no audit to callers who may not read the API', async () => {
    await using service = await served(shop.config, { guarded: true });
    await service.run('parity');
    const closed = async (headers: Readonly<Record<string, string>>) => {
      const page = await pageOf(service, { headers });
      expect(textOf(page)).not.toMatch(/parity|fleet|broken|drift|\d errors?/);
      expect(textOf(page)).toMatch(/callers with a token.*The API, to read and to try out/);
    };
    await closed({ Authorization: '' });
    await closed({ Authorization: 'Bearer wrong' });
    expect(textOf(await pageOf(service))).toContain('1 with drift');
  });

  test('is closed to a page of another host that calls this machine', async () => {
    await using service = await served(shop.config);
    expect(
      await pageOf(service, { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } }),
    ).not.toContain('fleet');
  });

  test('escapes names of databases', async () => {
    await using folder = await scratchFolder();
    buildSqliteFile(folder.file('a.db'), 'CREATE TABLE a (id INTEGER PRIMARY KEY)');
    await writeFile(folder.file('<img src=x>&"\'.db'), 'no database');
    const databases = { a: folder.file('a.db'), b: folder.file('<img src=x>&"\'.db') };
    await using service = await served({ databases, audits: { odd: { expected: 'a', actual: 'b' } } });
    await service.run('odd');
    const page = await pageOf(service);
    expect(page).toContain('&lt;img src=x&gt;&amp;&quot;&#39;.db');
    expect(page).not.toContain('<img');
  });

  test('says what to do if there are no audits', async () => {
    await using service = await served({});
    expect(textOf(await pageOf(service))).toMatch(/has no audits\..*evenkeel config check/);
  });
});

describe('a badge', () => {
  const config = () => {
    const { audits, ...others }: { readonly audits?: object } = shop.config;
    return { ...others, audits: { ...audits, shown: { expected: 'app', actual: 'copy', badge: 'public' } } };
  };
  const statusOf = async (service: Served, path: string, Authorization = '') =>
    (await service.ask(path, { headers: { Authorization } })).status;

  test('that the configuration makes public needs no token, and no other path of its audit does', async () => {
    await using service = await served(config(), { guarded: true });
    const badge = await service.ask('/api/v1/audits/shown/badge.svg', { headers: { Authorization: '' } });
    expect([badge.status, badge.headers.get('cross-origin-resource-policy')]).toEqual([200, 'cross-origin']);
    expect(await badge.text()).toContain('shown: not run yet');
    expect(await statusOf(service, '/api/v1/audits/shown/badge.svg', 'Bearer wrong')).toBe(200);
    for (const path of [
      'parity/badge.svg',
      'none/badge.svg',
      '__proto__/badge.svg',
      'shown',
      'shown/trend',
      'shown/runs',
    ])
      expect([path, await statusOf(service, `/api/v1/audits/${path}`)]).toEqual([path, 401]);
  });

  test('on a service without tokens is public in the same way', async () => {
    await using service = await served(config());
    const headers = { Origin: 'https://example.com', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' };
    const from = async (audit: string) => (await service.ask(`/api/v1/audits/${audit}/badge.svg`, { headers })).status;
    expect([await from('shown'), await from('parity')]).toEqual([200, 401]);
  });
});
