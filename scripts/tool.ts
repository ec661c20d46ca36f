/** Runs a program of `tools/check`: `node scripts/tool.ts biome check .` */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installedTools } from './installed-tools.ts';

const [program = '', ...parameters] = process.argv.slice(2);
const { status, error } = spawnSync(join(installedTools('check'), program), parameters, { stdio: 'inherit' });
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
