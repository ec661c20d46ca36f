import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { programOptions } from '../support/command-line.ts';

const textOf = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('npm scripts and the image run Node.js with the options that the program asks for', async () => {
  expect(programOptions.length).toBeGreaterThan(0);
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(await textOf('package.json'));
  for (const name of ['start', 'evenkeel', 'demo'])
    expect(scripts[name]).toMatch(new RegExp(`^node ${programOptions.join(' ')} \\S+\\.(js|ts)`));
  expect(await textOf('Dockerfile')).toContain(programOptions.map((option) => JSON.stringify(option)).join(', '));
});
