import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedDocs } from '../../scripts/generated-docs.ts';

test.each([...generatedDocs()])('%s is up to date; if not, run `npm run generate`', async (path, text) => {
  expect(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

test('docs/rules has a page for every rule and none for a rule that is gone', async () => {
  const files = await readdir(new URL('../../docs/rules/', import.meta.url));
  const generated = [...generatedDocs().keys()].filter((path) => path.startsWith('docs/rules/'));
  expect(files.map((file) => `docs/rules/${file}`).toSorted()).toEqual(generated.toSorted());
});
