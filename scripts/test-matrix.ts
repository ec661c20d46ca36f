import { spawnSync } from 'node:child_process';
import { installedTools } from './installed-tools.ts';

/** Runs the tests that use PostgreSQL once for each major version before the newest; `npm test` uses the newest. */
const MAJORS = ['13', '14', '15', '16', '17'];
const TESTS = ['test/cases', 'test/conformance', 'test/examples', 'test/applications', 'test/introspection/script'];

/** What compares two versions. */
const BETWEEN = ['test/majors'];

installedTools('majors');
const failed = [
  ...MAJORS.filter((major) => !passes(`PostgreSQL ${major}`, TESTS, { EVENKEEL_TEST_POSTGRES_MAJOR: major })),
  ...(passes('PostgreSQL 13 to 17 against 18', BETWEEN, { EVENKEEL_TEST_MAJORS: 'all' })
    ? []
    : ['13 to 17 against 18']),
];
if (failed.length > 0) {
  process.stderr.write(`PostgreSQL ${failed.join(', ')}: some tests failed\n`);
  process.exitCode = 1;
}

function passes(title: string, tests: readonly string[], environment: Readonly<Record<string, string>>): boolean {
  process.stdout.write(`\n${title}\n`);
  return (
    spawnSync('vitest', ['run', ...tests], { env: { ...process.env, ...environment }, stdio: 'inherit' }).status === 0
  );
}
