import { spawnSync } from 'node:child_process';

/** Runs the tests that use PostgreSQL once for each major version before the newest; `npm test` uses the newest. */
const MAJORS = ['13', '14', '15', '16', '17'];
const TESTS = ['test/cases', 'test/conformance', 'test/examples', 'test/applications', 'test/introspection/script'];

const failed = MAJORS.filter((major) => {
  process.stdout.write(`\nPostgreSQL ${major}\n`);
  const environment = { ...process.env, EVENKEEL_TEST_POSTGRES_MAJOR: major };
  return spawnSync('vitest', ['run', ...TESTS], { env: environment, stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  process.stderr.write(`PostgreSQL ${failed.join(', ')}: some tests failed\n`);
  process.exitCode = 1;
}
