import { expect, test } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { patience } from '../../support/patience.ts';

test('the demo audits the example in real databases', { timeout: patience(60) }, async () => {
  const { code, stdout, stderr } = await evenkeel(['demo']);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^drift: \d+ errors, \d+ warnings, \d+ notes\n/);
  expect(stdout).toMatch(
    /claimed "100 % migration parity", [\s\S]* The audit finds\n\d+ findings above info; in the state before\nit found \d+ /,
  );
  expect(stdout).toMatch(
    /Migrations made it: 13 of SQLite have none for PostgreSQL, and of\n010_pattern_learning_postgres\.sql some statements fail\./,
  );
  expect(code).toBe(0);
});
