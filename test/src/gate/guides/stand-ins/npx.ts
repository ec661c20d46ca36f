/** `npx evenkeel …` of a guide: the program of this checkout, if the guide names it and its version rightly. */
import { readFileSync } from 'node:fs';
import { runProgram } from './run-program.ts';

const { name, version } = JSON.parse(readFileSync(new URL('../../../../../package.json', import.meta.url), 'utf8'));
const words = process.argv.slice(2).filter((word, place) => place > 0 || word !== '--yes');
const [wanted, ...args] = words;
if (wanted !== name && wanted !== `${name}@${version}`) throw new Error(`npx: there is no ${wanted}`);
runProgram(args);
