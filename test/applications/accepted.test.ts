import { expect, test } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { compareSnapshots, type Policy } from '../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';

const reason = 'PostgreSQL alone keeps watch over numbers';
const policy: Policy = {
  accept: [{ rule: 'check.extra', object: 't.positive', reason, owner: 'the team', until: '2026-12-31' }],
};

async function audit(actualSql: string, today: string): Promise<readonly string[]> {
  await using expected = await sqliteDatabase('CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, m INTEGER)');
  await using actual = await postgresDatabase(actualSql);
  const [one, other] = [await introspect(expected.path), await introspect(actual.url)];
  const { findings, notices } = await compareSnapshots(one, other, { policy, today });
  return [
    ...findings.map(({ status, rule, object }) => `${status} ${rule} ${object.name}`),
    ...notices.map((notice) => notice.rule),
  ];
}

const TABLE = 'CREATE TABLE t (id bigserial PRIMARY KEY, n bigint CONSTRAINT positive CHECK (n > 0), m bigint';

test('objects that only one engine has can be accepted with a reason, and nothing else is', async () => {
  const agreed = await audit(`${TABLE})`, '2026-12-31');
  expect(agreed).toEqual(['accepted check.extra positive']);
  const more = await audit(`${TABLE} CONSTRAINT new_one CHECK (m > 0))`, '2026-12-31');
  expect(more).toEqual(['new check.extra new_one', 'accepted check.extra positive']);
});

test('what was accepted until a date is found again after it', async () => {
  expect(await audit(`${TABLE})`, '2027-01-01')).toEqual(['new check.extra positive', 'policy.expired']);
});
