import { fileURLToPath } from 'node:url';

/** What Node.js is given to run the CLI: the options of its first line, and its file. */
export const evenkeelArguments: readonly string[] = [
  '--max-semi-space-size=32',
  '--heap-growing-percent=90',
  '--no-wasm-dynamic-tiering',
  '--liftoff-only',
  fileURLToPath(new URL('../bin/evenkeel.js', import.meta.url)),
];
