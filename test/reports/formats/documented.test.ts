import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { formats } from '../../../reports/index.ts';

test.each(formats)('docs/formats.md describes $name', async ({ name, extension }) => {
  const page = await readFile(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
  expect(page).toContain(`| [\`${name}\`](#${name}) | \`${extension}\` |`);
  expect(page).toMatch(new RegExp(`^## ${name}$`, 'm'));
});

test('each format has its own name and extension', () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
  expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
});
