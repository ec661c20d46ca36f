import { spawnSync } from 'node:child_process';
import { installedTools } from './installed-tools.ts';

/** Runs the tests that need real migration tools. */
installedTools('runners');
const env = { ...process.env, EVENKEEL_TEST_RUNNERS: 'all' };
process.exitCode = spawnSync('vitest', ['run', 'test/runners'], { env, stdio: 'inherit' }).status ?? 1;
