/** `npm install …` of a guide: every package it names is the one of this checkout, or one that its tests run with. */
import { readFileSync } from 'node:fs';

const { name, devDependencies } = JSON.parse(
  readFileSync(new URL('../../../../../package.json', import.meta.url), 'utf8'),
);
const [command, ...words] = process.argv.slice(2);
if (command !== 'install') throw new Error(`npm: there is no ${command}`);
for (const wanted of words.filter((word) => !word.startsWith('--'))) {
  const [, known = '', version = ''] = /^([^@]+)(?:@(.+))?$/.exec(wanted) ?? [];
  if (wanted !== name && devDependencies[known] !== version) throw new Error(`npm: there is no ${wanted}`);
}
