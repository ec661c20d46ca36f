import { configDefaults, defineConfig } from 'vitest/config';
import { patience } from './test/support/patience.ts';

/** Tests that need servers of several major versions, which only `npm run test:matrix` installs. */
const MAJORS = 'test/majors/**';

/** Tests that need migration tools, which only `npm run test:runners` installs. */
const RUNNERS = 'test/runners/**';

const config = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      ...(process.env.EVENKEEL_TEST_MAJORS === 'all' ? [] : [MAJORS]),
      ...(process.env.EVENKEEL_TEST_RUNNERS === 'all' ? [] : [RUNNERS]),
    ],
    setupFiles: ['test/support/seed.ts', 'test/support/patient.ts'],
    globalSetup: ['test/support/postgres-server.ts'],
    // Native addons and servers: a process for each worker, and no more than a small machine bears.
    pool: 'forks',
    maxWorkers: 2,
    teardownTimeout: patience(10),
    expect: { poll: { timeout: patience(20) } },
  },
});

export default config;
