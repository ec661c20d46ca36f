#!/usr/bin/env -S node --max-semi-space-size=32 --heap-growing-percent=90 --no-wasm-dynamic-tiering --liftoff-only
// The options keep a schema of ten thousand tables within some hundred megabytes: the heap grows by little, and V8 does
// not optimise PostgreSQL's grammar, which takes it half a gigabyte for a moment and saves microseconds a statement.
// Plain JavaScript for any Node.js, so that an old one is told what to do before anything else is loaded.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `evenkeel: Node.js 22.18 or newer is needed and this is ${process.versions.node}; ` +
      'install a newer one from https://nodejs.org, or in a checkout use `npm run -s evenkeel -- …`, which brings its own.\n',
  );
  process.exitCode = 3;
} else {
  const sources = new URL('../src/cli/main.ts', import.meta.url);
  const built = new URL('../dist/src/cli/main.js', import.meta.url);
  const checkout = existsSync(sources);
  // A checkout runs the sources, whose types are stripped once and not at every start.
  if (checkout) module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/evenkeel', import.meta.url)));
  import((checkout ? sources : built).href).then(({ main }) => main());
}
