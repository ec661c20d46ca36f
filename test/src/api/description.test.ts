import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Description, openDescription, operationsOf } from './description.ts';
import { type Example, examplesOf } from './examples.ts';
import { type Served, served } from './served.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let service: Served;
let description: Description;
let examples: readonly Example[];

beforeAll(async () => {
  shop = await openShop();
  service = await served(shop.config, { guarded: true });
  description = await openDescription(service);
  examples = await examplesOf(service, shop);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

describe('the description of the API', () => {
  test('lists every operation, with an example of each answer except internal errors', async () => {
    const told = new Set(examples.map(({ operation, status }) => `${operation} ${status < 400 ? status : '4XX'}`));
    const described = operationsOf(description.document).flatMap(({ operation, statuses }) =>
      statuses.filter((status) => !status.startsWith('5')).map((status) => `${operation} ${status}`),
    );
    expect([...told].toSorted()).toEqual(described.toSorted());
  });

  test('matches every answer: its status, its type, and its body', async () => {
    expect(examples.length).toBeGreaterThan(40);
    for (const example of examples) {
      const response = await service.ask(example.path, example.init);
      const text = await response.text();
      expect({ ...example, answered: response.status, text }).toMatchObject({ answered: example.status });
      expect(description.faultsOf(example, response, text), `${example.operation} ${example.path}`).toEqual([]);
    }
  });
});

test('docs/api.md lists exactly the existing operations', async () => {
  const page = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| `([A-Z]+ \S+)` \|/gm)].map(([, operation]) => operation ?? '');
  const described = operationsOf(description.document).map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(listed.toSorted()).toEqual(described.toSorted());
});

test('the documentation page loads only from the service, and works without TLS', async () => {
  const page = await service.ask('/docs');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/https:|upgrade-insecure|unsafe-eval/);
  const parts = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(parts.length).toBeGreaterThan(3);
  for (const path of parts) {
    const { status } = await service.ask(new URL(path, `${service.url}/docs/`).pathname);
    expect([path, status]).toEqual([path, 200]);
  }
});
