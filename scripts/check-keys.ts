import { fileURLToPath } from 'node:url';
import { findOutsideKeys } from './outside-keys.ts';

const found = findOutsideKeys(fileURLToPath(new URL('../tsconfig.json', import.meta.url)), [
  'introspection',
  'reports',
  'src',
  'action',
]);
for (const { place, why } of found) process.stderr.write(`${place}: a name from outside is a key here; ${why}.\n`);
process.exitCode = found.length === 0 ? 0 : 1;
