/** `npm start`: serves ./evenkeel.yaml or the configuration that is named; where there is neither, the example. */
import { existsSync } from 'node:fs';
import { DEFAULT_CONFIG } from '../src/config/config-file.ts';

const LOOK = 500;

/** npm ends only the shell between itself and this process, which gets no signal: https://github.com/npm/run-script */
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, LOOK).unref();

const configured = existsSync(DEFAULT_CONFIG) || process.argv.some((word) => /^(?:-c|--config\b)/.test(word));
process.argv.splice(2, 0, 'serve', ...(configured ? [] : ['--example']));
await import(new URL('../bin/evenkeel.js', import.meta.url).href);
