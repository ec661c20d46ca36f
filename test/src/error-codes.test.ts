import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { errorCodes } from '../../src/errors.ts';

const folders = ['introspection', 'reports', 'src', 'action'];

test('the table of codes has every code in the sources, and no other', async () => {
  const named = new Set<string>();
  for (const folder of folders) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (!file.endsWith('.ts') || `${folder}/${file}` === 'src/errors.ts') continue;
      const text = await readFile(`${folder}/${file}`, 'utf8');
      for (const [, code = ''] of text.matchAll(/['"`](E_[A-Z_]+)['"`]/g)) named.add(code);
    }
  }
  expect([...named].filter((code) => !errorCodes.some((known) => known === code))).toEqual([]);
  expect(errorCodes.filter((code) => !named.has(code))).toEqual([]);
});
