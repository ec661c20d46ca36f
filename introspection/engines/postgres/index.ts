import type { Engine, KeptDatabase, OpenDatabase, ScriptAsk } from '../../engine.ts';
import { madeUpName } from './dialect/names/made-up-name.ts';
import { words } from './dialect/words.ts';
import { discovery } from './discovery.ts';
import { lacks } from './lacks.ts';
import { sources } from './read/session/source-reading.ts';
import { verifications } from './read/verifications/verifications.ts';
import { repair } from './repair/repair.ts';
import { respellings } from './respellings.ts';
import { loadGrammar } from './sql/grammar.ts';
import { locate } from './sql/locate/locate.ts';
import { statedRoutine } from './sql/locate/routine-name.ts';
import { TEMPORARY } from './sql/locate/stated.ts';
import { sqlReading } from './sql/sql-reading.ts';
import { traits } from './traits.ts';

/** PostgreSQL 13 and later, and compatible servers; `answers:file`: the output of a script. */
export const postgres: Engine<'postgres'> = {
  name: traits.engine,
  title: traits.title,
  protocols: ['postgres', 'postgresql', 'answers'],
  sources,
  discovery,
  sql: sqlReading,
  dialect: { ...traits, ...words },
  respellings,
  lacks,
  verifications,
  repair,
  locator: { temporaryNamespace: TEMPORARY, locate, madeUpName, statedName: (_, name) => statedRoutine(name) },
  prepare: loadGrammar,
  open: (source) => (/^answers:/i.test(source) ? openAnswers(source) : openServer(source)),
  keep: async (source) =>
    /^answers:/i.test(source) ? { open: () => openAnswers(source), close: async () => {} } : keepServer(source),
  stamp: async (source, signal) => (/^answers:/i.test(source) ? undefined : stampOfServer(source, signal)),
  renderScript,
};

async function openServer(source: string): Promise<OpenDatabase> {
  const { openDatabase } = await import('./read/open.ts');
  return openDatabase(source);
}

async function keepServer(source: string): Promise<KeptDatabase> {
  const { keepDatabase } = await import('./read/open.ts');
  return keepDatabase(source);
}

async function stampOfServer(source: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const { readStamp } = await import('./read/session/catalogue-stamp.ts');
  return readStamp(source, signal);
}

async function openAnswers(source: string): Promise<OpenDatabase> {
  const script = await import('./read/script/open-answers.ts');
  return script.openAnswers(source);
}

async function renderScript(ask: ScriptAsk): Promise<string> {
  const script = await import('./read/script/render-script.ts');
  return script.renderScript(ask);
}
