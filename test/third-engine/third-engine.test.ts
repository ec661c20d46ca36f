import './plug-in.ts';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  introspect,
  type KindDefinition,
  kinds,
  parseSnapshot,
  redactSource,
  renderSnapshot,
} from '../../introspection/index.ts';
import { compareSnapshots, rulePages } from '../../reports/index.ts';
import { readSource } from '../../src/audit/read-source.ts';
import { findDatabases } from '../../src/config/discovery/find-databases.ts';
import { selfTest } from '../../src/selftest/self-test.ts';
import { outlineOf } from '../support/case.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';
import { namesIn, readFileSource, refusalOfFile } from '../support/replayed.ts';
import { type ScratchFolder, scratchFolder } from '../support/scratch-folder.ts';
import { tally } from './engine/index.ts';

const databases = join(import.meta.dirname, 'databases');
const text = (name: string): string => readFileSync(join(databases, name), 'utf8');
const shop = `tally:${join(databases, 'shop.tally')}`;

describe('a third engine is audited against both others', () => {
  it('as expected and as actual, with the same differences', async () => {
    await using postgres = await postgresDatabase(text('shop.postgres.sql'));
    await using sqlite = await sqliteDatabase(text('shop.sqlite.sql'));
    const own = await introspect(shop);
    for (const other of [await introspect(postgres.url), await introspect(sqlite.path)]) {
      const { name } = other.engine;
      const [there, back] = [await compareSnapshots(own, other), await compareSnapshots(other, own)];
      await expect(outlineOf(there)).toMatchFileSnapshot(join(databases, `shop.${name}.report.txt`));
      expect(there.findings.map(({ rule }) => rule)).toEqual(back.findings.map(({ rule }) => rule));
      expect(there.summary.differences.explained + there.summary.differences.found).toBe(there.summary.differences.raw);
    }
  });

  it('every change in it is found', async () => {
    await using postgres = await postgresDatabase(
      text('shop.postgres.sql')
        .replace('CREATE INDEX invoice_customer', 'CREATE INDEX other')
        .replace('ON invoice (customer_id)', 'ON invoice (due)')
        .replace('name varchar(40) NOT NULL UNIQUE', 'name varchar(40) UNIQUE')
        .replace("'paid'", "'paid', 'lost'"),
    );
    const { findings } = await compareSnapshots(await introspect(shop), await introspect(postgres.url));
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['index.missing', 'index.extra', 'column.nullable', 'enum.labels']),
    );
  });
});

test('its snapshot can be saved to a file and is at parity with itself', async () => {
  const snapshot = await introspect(shop, { now: new Date(0) });
  const stored = parseSnapshot(renderSnapshot(snapshot), 'shop.json');
  const { verdict, summary } = await compareSnapshots(snapshot, stored);
  expect([verdict, summary.differences.raw]).toEqual(['parity', 0]);
});

test('it provides all facts except those that it declares to lack, and shows each object', async () => {
  const { objects } = await introspect(shop);
  for (const [kind, all] of Map.groupBy(objects, (object) => object.kind)) {
    expect(tally.verifications[kind], `verifications.${kind}`).toBeDefined();
    const lacked: readonly string[] = tally.lacks[kind] ?? [];
    const { fields }: KindDefinition = kinds[kind];
    for (const [name, { absent }] of Object.entries(fields)) {
      const values = all.map(({ facts }): unknown => new Map<string, unknown>(Object.entries(facts)).get(name));
      const expected = typeof absent === 'object' && 'means' in absent ? absent.means : undefined;
      if (lacked.includes(name)) expect(values, `lacks.${kind}`).toEqual(values.map(() => expected));
      else
        expect(
          values.some((value) => value !== undefined),
          `${kind}.${name}`,
        ).toBe(true);
    }
  }
});

test('its self-test proves that every planted difference is found, and that no respelling is reported', async () => {
  const report = await selfTest(await introspect(shop));
  expect(report.failures).toEqual([]);
  expect(report.verdict).toBe('proved');
  expect(new Set(report.untested.map(({ why }) => why))).toEqual(new Set(['tally does not provide it']));
});

describe('its SQL is replayed', () => {
  const two = 'table a (id whole64, key (id));\n# gone again\ntable b (id whole64);\ndrop table b;\n';

  it.each(['sql:a.sql?engine=tally', 'sql:tally.sql', 'dump:a.sql', 'sql:schema-tally.sql'])('%s', async (source) => {
    const read = await readFileSource(source, two);
    expect(read.snapshot.engine.name).toBe('tally');
    expect(namesIn(read)).toEqual(['table a', 'column a.id', 'primaryKey a.key']);
  });

  it('and each object has the place of its statement', async () => {
    const { findPlace } = await readFileSource('sql:tally.sql', text('shop.tally'));
    const lines = [
      { kind: 'table', owner: null, name: 'invoice', columns: [] },
      { kind: 'column', owner: 'invoice', name: 'due', columns: [] },
      { kind: 'primaryKey', owner: 'customer', name: 'key', columns: ['id'] },
      { kind: 'index', owner: 'invoice', name: 'invoice_customer', columns: [] },
    ] as const;
    const found = lines.map((sought) => findPlace?.({ ...sought, namespace: 'ledger', present: true })?.line);
    const texts = text('shop.tally').split('\n');
    expect(found.map((line) => texts[(line ?? 0) - 1]?.trim())).toEqual([
      'table invoice (',
      'due local(6),',
      'key (id),',
      'index invoice_customer (customer_id)',
    ]);
  });

  it('and a failing statement is reported with its line', async () => {
    const { sentences } = await refusalOfFile('sql:tally.sql', `${two}table a (x day);`);
    expect(sentences.join(' ')).toContain('does not run on Tally 1: tally.sql:5: there is a table "a" already');
  });

  it('and a statement that is not run is reported with the reason', async () => {
    const { sentences } = await refusalOfFile('sql:tally.sql', `${two}drop label x;`);
    expect(sentences.join(' ')).toContain('tally.sql:5: labels are for ever');
  });

  it('but not with the options of another engine', async () => {
    const { sentences } = await refusalOfFile('sql:a.sql?engine=tally&major=17', two);
    expect(sentences.join(' ')).toContain('has options that Tally does not have: leave major, schema, extensions out');
  });

  it('and text that is not its SQL is refused', async () => {
    const { sentences } = await refusalOfFile('sql:tally.sql', 'TALLY BINARY…');
    expect(sentences.join(' ')).toContain('a packed ledger: unpack tally.sql first');
  });

  it('from a folder of migrations, next to those of other engines', async () => {
    await using folder = await scratchFolder();
    await write(folder, 'tally/1.sql', 'table a (id whole64);');
    await write(folder, 'tally/2.sql', 'table b (id whole64);');
    await write(folder, 'sqlite/1.sql', 'CREATE TABLE a (id INTEGER);');
    const read = await readSource(`migrations:${folder.path}?engine=tally`);
    expect(namesIn(read)).toEqual(['table a', 'table b', 'column a.id', 'column b.id']);
    await expect(readSource(`migrations:${folder.path}`)).rejects.toThrow('has migrations for SQLite and for Tally');
  });
});

test('its SQL appears on the rule pages next to that of the others', () => {
  const stepsOf = (id: string) =>
    rulePages()
      .find((page) => page.id === id)
      ?.fixes.flatMap(({ steps }) => steps) ?? [];
  for (const id of ['table.missing', 'column.type', 'enum.labels', 'type.unsigned']) {
    expect(stepsOf(id).find(({ engine }) => engine === 'Tally')?.sql, id).toMatch(/^(table|label|drop)/);
  }
  const labels = rulePages().find(({ id }) => id === 'enum.labels');
  expect(labels?.fixes.map(({ hint }) => hint).join()).toContain('Tally writes a label again');
});

test('a first configuration names its databases too', async () => {
  await using folder = await scratchFolder();
  await write(folder, 'books/shop.tally', 'table a (id whole64);');
  await write(folder, '.env', 'STAGING_TALLY_URL=tally:./staging.tally\nSHOP_URL=tally:books/shop.tally\n');
  const found = await findDatabases(folder.path, {});
  expect(found.map(({ name, url, isServer }) => [name, url, isServer])).toEqual([
    ['shop', 'tally:./books/shop.tally', false],
    ['staging', `\${STAGING_TALLY_URL}`, false],
  ]);
});

test('the error about an unknown protocol lists all protocols', async () => {
  await expect(readSource('abacus:x')).rejects.toThrow('tally:');
  expect(redactSource(shop)).toBe(shop);
});

async function write(folder: ScratchFolder, path: string, content: string): Promise<void> {
  await mkdir(dirname(folder.file(path)), { recursive: true });
  await writeFile(folder.file(path), content);
}
