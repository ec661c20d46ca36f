import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { severities } from '../reports/index.ts';
import { listFindings } from '../src/store/findings.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { comparedPair, outcomeOf, runOn, seenFinding } from '../test/support/outcomes.ts';
import { openBenchServer } from './bench-server.ts';

const AUDITS = 10;
const RULES = ['column.missing', 'column.type', 'index.missing', 'table.missing', 'column.default'];
const WORDS = ['order', 'customer', 'invoice', 'payment', 'address', 'shipment', 'product', 'price', 'user', 'session'];

const HEAD = `| store | text | filters | found on the page | median ms | p99 ms |
|---|---|---|---|---|---|
`;

/**
 * The first page of findings that hold a text, asked of the store. `--findings 100000`: in ten audits; `--runs 100`: of
 * each search, after one to warm up.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { findings: { type: 'string', default: '100000' }, runs: { type: 'string', default: '100' } },
  });
  process.stdout.write(HEAD);
  const folder = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  try {
    await measure(`sqlite:${join(folder, 'store.sqlite')}`, Number(values.findings), Number(values.runs));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const server = await openBenchServer();
  try {
    await measure(await server.createDatabase('bench_search'), Number(values.findings), Number(values.runs));
    await server.dropDatabase('bench_search');
  } finally {
    await server.close();
  }
}

async function measure(url: string, findings: number, runs: number): Promise<void> {
  const store = await openStore(url);
  try {
    await fill(store, findings);
    for (const text of ['order_customer_17', 'order_customer', 'price', 'column', 'in none', 'zz'])
      for (const filters of [{}, { audit: 'audit3', severity: 'warning', state: 'open' }] as const) {
        const { items } = await listFindings(store, { ...filters, text });
        const times: number[] = [];
        for (let count = 0; count < runs; count += 1) {
          const start = performance.now();
          await listFindings(store, { ...filters, text });
          times.push(performance.now() - start);
        }
        const sorted = times.toSorted((a, b) => a - b);
        const [median, p99] = [0.5, 0.99].map((part) => sorted[Math.floor(part * (runs - 1))]?.toFixed(1));
        const filtered = Object.keys(filters).join(', ');
        process.stdout.write(`| ${store.engine} | ${text} | ${filtered} | ${items.length} | ${median} | ${p99} |\n`);
      }
  } finally {
    await store.close();
  }
}

async function fill(store: Store, findings: number): Promise<void> {
  const each = Math.ceil(findings / AUDITS);
  for (let audit = 0; audit < AUDITS; audit += 1) {
    const seen = Array.from({ length: each }, (_, place) => findingAt(audit * each + place));
    await runOn(store, 1, { ...outcomeOf(comparedPair({ findings: seen })), audit: `audit${audit}` });
  }
}

function findingAt(place: number) {
  const id = createHash('sha256').update(String(place)).digest('hex').slice(0, 16);
  const word = (step: number) => WORDS[Math.floor(place / step) % WORDS.length];
  return seenFinding(id, {
    rule: RULES[place % RULES.length] ?? '',
    severity: severities[place % severities.length] ?? 'error',
    object: `public.${word(1)}_${word(10)}_${Math.floor(place / 7) % 5000}.column_${place % 97}`,
    body: JSON.stringify({ id, why: 'x'.repeat(300) }),
  });
}
