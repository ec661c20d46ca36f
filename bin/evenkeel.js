#!/usr/bin/env -S node --max-semi-space-size=32 --heap-growing-percent=90 --no-wasm-dynamic-tiering --liftoff-only
// The options keep a schema of ten thousand tables within some hundred megabytes: the heap grows by little, and V8 does
// not optimise PostgreSQL's grammar, which takes it half a gigabyte for a moment and saves microseconds a statement.
// Plain JavaScript for any Node.js, so that an old one is told what to do before anything else is loaded.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `evenkeel: Node.js 22.18 or newer is needed and this is ${process.versions.node}; ` +
      'install a newer one from https://nodejs.org, or in a checkout use `npm run -s evenkeel -- …`, which brings its own.\n',
  );
  process.exitCode = 3;
} else {
  if ((process.env.EVENKEEL_DEBUG ?? '') !== '') process.setSourceMapsEnabled(true);
  const checkout = new URL('../scripts/checkout-build.ts', import.meta.url);
  const cache = new URL('../node_modules/.cache/evenkeel', import.meta.url);
  // Compiled once and not at every start: in a checkout beside its packages, else in the temporary directory.
  module.enableCompileCache(existsSync(checkout) ? fileURLToPath(cache) : undefined);
  if (existsSync(checkout)) {
    import(checkout.href)
      .then(({ checkoutBuild }) => checkoutBuild())
      .then(({ folder, extension }) => import(pathToFileURL(`${folder}/src/cli/main.${extension}`).href))
      .then(({ main }) => main());
  } else {
    import(new URL('../dist/src/cli/main.js', import.meta.url).href).then(({ main }) => main());
  }
}
