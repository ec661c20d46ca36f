import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Engine, engines, type Script } from '../../../introspection/index.ts';
import { printable } from '../../../reports/index.ts';
import { EvenkeelError } from '../../errors.ts';
import { dialectOf } from '../../migrations/dialect.ts';
import { adviceOnEngine } from '../../migrations/engine-words.ts';
import { exportedByDrizzleKit } from './drizzle-kit.ts';
import { onOneLine } from './on-one-line.ts';
import { type ReadScripts, shownIn } from './source-scripts.ts';

const CONFIG = /^drizzle(?:[.-][\w.-]+)?\.config(?:\.[\w-]+)?\.(?:[cm]?[jt]s|json)$/;
const DIALECT = /\bdialect["']?\s*:\s*["'`]([\w-]+)["'`]/g;

/** The SQL that Drizzle makes of the schema of a config, or of the only config in a folder. */
export const readDrizzleSchema: ReadScripts = async ({ path, engine: wanted, timeout }, { folder }) => {
  const config = await configAt(resolve(folder, path), path);
  const file = shownIn(folder, config);
  const engine = engineOf(await readFile(config, 'utf8'), file, wanted);
  const exported = await exportedByDrizzleKit(config, file, timeout);
  const text = exported.slice(Math.max(0, exported.search(/^(?:CREATE|ALTER)\b/m)));
  const scripts = engine.sql
    .split({ file, text, firstLine: 1 })
    .map((statement): Script => ({ file, text: onOneLine(statement.text), firstLine: 1 }));
  return { engine, files: [], scripts, doubts: [], refusesNothing: true };
};

async function configAt(absolute: string, path: string): Promise<string> {
  const found = await stat(absolute).catch(() => undefined);
  if (found === undefined)
    throw new EvenkeelError('E_SOURCE_NOT_FOUND', `There is no file or folder "${printable(path)}": check its path.`);
  if (!found.isDirectory()) return absolute;
  const configs = (await readdir(absolute)).filter((name) => CONFIG.test(name)).toSorted();
  const [only, second] = configs;
  if (only === undefined)
    throw new EvenkeelError(
      'E_SOURCE_NOT_FOUND',
      `"${printable(path)}" has no drizzle.config.ts: name the config of Drizzle, or its folder.`,
    );
  if (second !== undefined)
    throw invalid(
      `"${printable(path)}" has the configs ${configs.map((name) => printable(name)).join(', ')}: name one.`,
    );
  return join(absolute, only);
}

/** A config can choose among several dialects, and then only who asks for it knows which. */
function engineOf(text: string, shown: string, wanted: Engine | undefined): Engine {
  const file = printable(shown);
  const words = [...new Set([...text.matchAll(DIALECT)].map(([, word = '']) => word))];
  const [word, second] = words;
  const dialect = word === undefined ? undefined : dialectOf(word);
  const engine = engines.find((known) => known === dialect);
  if (second === undefined && engine !== undefined && (wanted ?? engine) === engine) return engine;
  if (second === undefined && engine !== undefined)
    throw invalid(`${file} has the dialect "${word}", and the source asks for engine=${wanted?.name}.`);
  if (wanted !== undefined) return wanted;
  const advice = adviceOnEngine();
  if (word === undefined) throw invalid(`${file} does not show its dialect: ${advice}.`);
  if (second !== undefined) throw invalid(`${file} has the dialects ${words.join(' and ')}: ${advice}.`);
  throw new EvenkeelError(
    'E_REPLAY_FAILED',
    `${file} has the dialect "${word}", which Evenkeel does not know: if its SQL is that of a known engine, ${advice}.`,
  );
}

function invalid(message: string): EvenkeelError {
  return new EvenkeelError('E_SOURCE_INVALID', message);
}
