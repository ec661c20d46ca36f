import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { exampleReport, exampleReports } from './example-reports.ts';
import { rendered } from './rendered.ts';

test.each(exampleReports)('%s is JUnit XML that Jenkins and GitLab can read', async (_, read) => {
  const contents = rendered('junit', await read());
  const schema = await readFile(new URL('junit.xsd', import.meta.url), 'utf8');
  const { valid, errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  for (const [tag, count] of [
    ['testcase', 'tests'],
    ['failure', 'failures'],
    ['error', 'errors'],
    ['skipped', 'skipped'],
  ] as const) {
    const counts = [...contents.matchAll(new RegExp(`<testsuites?\\b[^>]* ${count}="(\\d+)"`, 'g'))].map(([, amount]) =>
      Number(amount),
    );
    expect(new Set(counts), tag).toEqual(new Set([[...contents.matchAll(new RegExp(`<${tag}\\b`, 'g'))].length]));
  }
});

test('only new findings above info fail, and each table is a test', async () => {
  const report = await exampleReport('gated');
  const cases = casesIn(rendered('junit', report));
  expect(cases.get('users')).toMatch(/<failure type="error" message="users: column email.*; and 2 more">/);
  expect(cases.get('items')).toMatch(/<failure type="warning"/);
  expect(cases.get('audit_log')).toMatch(/<skipped>known<\/skipped>/);
  expect(cases.get('orders')).toContain('accepted by the orders team until 2027-01-31 (SHOP-7): built at night');
  expect(cases.get('evenkeel.yaml:12:5 [policy.unused]')).not.toMatch(/failure|skipped/);
  for (const { object } of report.relations) expect([...cases.keys()]).toContain(object.name);
});

test('a pair that could not be compared is an error and not a pass', async () => {
  const xml = rendered('junit', await exampleReport('nothing'));
  expect(xml).toMatch(/tests="1" failures="0" errors="1"/);
  expect(casesIn(xml).get('comparison')).toMatch(/<error type="not-compared" message="neither side has an object/);
});

test('characters that XML forbids are shown in another form', async () => {
  const report = await exampleReport('parity');
  const [relation] = report.relations;
  if (relation === undefined) throw new Error('no relation');
  const object = { ...relation.object, name: 'a\ufffe\uffff\u0000\ud800b' };
  expect(rendered('junit', { ...report, relations: [{ ...relation, object }] })).toContain(
    'name="a\\u{fffe}\\u{ffff}\\x00\\u{d800}b"',
  );
});

/** The content of each test case, by its name. */
function casesIn(xml: string): ReadonlyMap<string, string> {
  const found = xml.matchAll(/<testcase name="([^"]*)"[^>]*?(?:\/>|>(.*?)<\/testcase>)/gs);
  return new Map([...found].map(([, name = '', body = '']) => [name, body]));
}
