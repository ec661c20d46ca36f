/** A program: `npm run bench -- <name> [options]`. `all` runs each in turn, `readme` writes README.md from the newest results. */
import { runAll } from './all.ts';
import { benches, benchNames, isBenchName } from './benches.ts';
import { writeReadme } from './readme.ts';

const [name = '', ...parameters] = process.argv.slice(2);
if (name === 'all') await runAll(parameters);
else if (name === 'readme') writeReadme();
else if (isBenchName(name)) await (await benches[name].load()).runBench(parameters);
else {
  process.stderr.write(`usage: npm run bench -- all|readme|${benchNames.join('|')} [options]\n`);
  process.exitCode = 3;
}
