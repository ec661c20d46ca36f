import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedDocs } from '../scripts/generated-docs.ts';

test.each([...generatedDocs()])('%s is up to date; if not, run `npm run generate`', async (path, text) => {
  expect(await readFile(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text);
});
