import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '../../../src/config/config-schema.ts';

const ajv = formats.default(new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }));
const takes = ajv.compile(configSchema);

test('an editor accepts the sample of the manual', async () => {
  const manual = await readFile(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const [, sample = ''] = /```yaml\n(.*?)```/s.exec(manual) ?? [];
  expect(takes(parse(sample)), JSON.stringify(takes.errors)).toBe(true);
});

test.each([
  'databases: { a: { uri: a.db } }',
  'databases: { A: a.db }',
  'audits: { x: { expected: a } }',
  'audits: { x: { expected: a, actual: b, members: [c] } }',
  'audits: { x: { expected: a, actual: b, timeout: 5 } }',
  'notify: { x: { slack: "https://x", to: [a@b] } }',
])('an editor marks %s', (text) => {
  expect(takes(parse(text))).toBe(false);
});
