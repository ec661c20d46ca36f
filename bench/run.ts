/** A program: `npm run bench -- <name> [options]`. */
const benches: Readonly<Record<string, () => Promise<{ runBench(parameters: readonly string[]): Promise<void> }>>> = {
  api: () => import('./api.bench.ts'),
  audit: () => import('./audit.bench.ts'),
  diff: () => import('./diff.bench.ts'),
  expressions: () => import('./expressions.bench.ts'),
  gate: () => import('./gate.bench.ts'),
  introspect: () => import('./introspect.bench.ts'),
  replicas: () => import('./replicas.bench.ts'),
  soak: () => import('./soak.bench.ts'),
  unchanged: () => import('./unchanged.bench.ts'),
};

const [name = '', ...parameters] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(benches).join('|')} [options]\n`);
  process.exitCode = 3;
} else {
  const { runBench } = await bench();
  await runBench(parameters);
}
