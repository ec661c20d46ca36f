// What npm runs after it has installed the packages. Plain JavaScript: an old Node.js may run it.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const { npm_package_resolved: resolved, npm_command: command } = process.env;

// 68 MB of C headers, which come with the Node.js of a checkout and which nothing here compiles against.
const runtime = `node_modules/node/node_modules/node-${process.platform}-${process.arch}`;
rmSync(`${runtime}/include`, { recursive: true, force: true });

// Installed from git, the package is built here. `npm pack` and `npm publish` build it by `prepack`.
if (resolved !== undefined && command !== 'pack' && command !== 'publish') {
  process.exitCode = spawnSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 2, 2] }).status ?? 1;
}
