import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

/** Runs what is generated with another seed each time, which it prints; `EVENKEEL_FUZZ_SEED` repeats one. */
const TESTS = [
  'test/generated',
  'test/properties',
  'test/src/gate/accept-laws.test.ts',
  'test/introspection/engines/sqlite/parser.test.ts',
];

const { EVENKEEL_FUZZ_SEED: given = '' } = process.env;
const seed = given === '' ? String(randomInt(2 ** 31)) : given;
const command = `EVENKEEL_FUZZ_SEED=${seed} npm run test:random`;
process.stdout.write(`${command}\n`);
const environment = { ...process.env, EVENKEEL_FUZZ_SEED: seed };
if (spawnSync('vitest', ['run', ...TESTS], { env: environment, stdio: 'inherit' }).status !== 0) {
  process.stderr.write(`Some tests failed. To see it again: ${command}\n`);
  process.exitCode = 1;
}
