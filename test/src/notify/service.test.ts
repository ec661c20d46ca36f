import { rename } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { renderTitle } from '../../../src/notify/notification-text.ts';
import { sqliteDatabase } from '../../support/databases.ts';
import { openListener } from '../../support/listener.ts';
import { notificationIn } from '../../support/notifications.ts';
import { patience } from '../../support/patience.ts';
import { served } from '../api/served.ts';

test('the links of a message lead to the run, the finding and its report', async () => {
  await using expected = await sqliteDatabase('CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);');
  await using actual = await sqliteDatabase('CREATE TABLE users (id INTEGER PRIMARY KEY, email INTEGER NOT NULL);');
  await using listener = await openListener();
  const base = 'https://evenkeel.example.com/drift';
  const config = {
    databases: { expected: `sqlite:${expected.path}`, actual: `sqlite:${actual.path}` },
    audits: { shop: { expected: 'expected', actual: 'actual', notify: ['team'] } },
    notify: { team: { webhook: listener.url, allowPrivate: true } },
  };
  await using service = await served(config, { service: { publicUrl: `${base}/` } });
  const run = await service.run('shop');
  await expect.poll(() => listener.arrived.length, { timeout: patience(20) }).toBe(1);
  const told = notificationIn(listener.arrived[0]?.body ?? '');
  const [finding] = told.findings;
  expect(told.title).toBe(renderTitle(told));
  expect(finding).toMatchObject({ expectedValue: 'TEXT', actualValue: 'INTEGER' });
  const at = async (url: string | null | undefined) => {
    expect(url).toMatch(/^https:\/\/evenkeel\.example\.com\/drift\/api\//);
    return await (await service.ask((url ?? '').slice(base.length))).text();
  };
  expect(JSON.parse(await at(told.url))).toMatchObject({ id: run.id });
  expect(JSON.parse(await at(finding?.url))).toMatchObject({ id: finding?.id, reportId: finding?.reportId });
  expect(JSON.parse(await at(finding?.url)).finding.id).toBe(finding?.reportId);
  expect(await at(finding?.reportUrl)).toContain('email');
});

test('the service sends notifications about changes, and about nothing else', async () => {
  const sql = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);';
  await using expected = await sqliteDatabase(sql);
  await using actual = await sqliteDatabase(sql);
  await using listener = await openListener();
  await using service = await served({
    databases: { expected: `sqlite:${expected.path}`, actual: `sqlite:${actual.path}` },
    audits: { shop: { expected: 'expected', actual: 'actual', notify: ['team'] } },
    notify: { team: { webhook: listener.url, allowPrivate: true } },
  });
  const change = (statement: string) => {
    const database = new Database(actual.path);
    database.exec(statement);
    database.close();
  };
  const told = () => listener.arrived.map(({ body }) => renderTitle(notificationIn(body)));
  const tells = (...titles: readonly string[]) => expect.poll(told, { timeout: patience(20) }).toEqual(titles);
  await service.run('shop');
  change('ALTER TABLE users DROP COLUMN email');
  const run = await service.run('shop');
  await tells('shop: 1 error new');
  expect(notificationIn(listener.arrived[0]?.body ?? '')).toMatchObject({
    audit: 'shop',
    run: run.id,
    found: { error: 1, warning: 0, info: 0 },
    pairs: { all: 1, notCompared: 0 },
    schemasChanged: true,
    findings: [{ rule: 'column.missing', object: 'main.users.email', expected: 'expected', actual: 'actual' }],
  });
  await service.run('shop');
  await rename(actual.path, `${actual.path}.away`);
  await service.run('shop');
  await tells('shop: 1 error new', 'shop: cannot be compared');
  await rename(`${actual.path}.away`, actual.path);
  await service.run('shop');
  await tells('shop: 1 error new', 'shop: cannot be compared', 'shop: can be compared again');
});
