/** Builds the package into the folder that is named, else `dist`: the program, and the types of the library. What was there goes. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { bundle } from './bundle.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const into = resolve(process.argv[2] ?? `${ROOT}dist`);

/** What programs may import; each has its types beside it. */
const DOORS = ['src/library/index', 'src/library/jest', 'src/library/vitest'];

rmSync(into, { recursive: true, force: true });
await bundle(into);

const types = await rolldown({
  cwd: ROOT,
  input: Object.fromEntries(DOORS.map((door) => [door, `${ROOT}${door}.ts`])),
  platform: 'node',
  external: (id) => /^(node:|vitest$|expect$|typebox)/.test(id),
  plugins: [dts({ emitDtsOnly: true })],
  checks: { pluginTimings: false },
});
await types.write({ dir: into, entryFileNames: '[name].js', chunkFileNames: 'src/types/[name]-[hash].js' });
await types.close();
