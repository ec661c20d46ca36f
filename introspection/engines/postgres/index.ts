import type { Engine, OpenDatabase, ScriptAsk } from '../../engine.ts';
import { dialect } from './dialect.ts';
import { loadGrammar } from './grammar.ts';
import { lacks } from './lacks.ts';
import { openDatabase } from './open.ts';
import { redact } from './redact.ts';
import { scopeOf } from './source.ts';
import { verifications } from './verifications.ts';

/** PostgreSQL 13 and later, and servers that speak its protocol; `answers:file`: one that answered a script. */
export const postgres: Engine = {
  name: 'postgres',
  title: 'PostgreSQL',
  protocols: ['postgres', 'postgresql', 'answers'],
  dialect,
  lacks,
  verifications,
  prepare: loadGrammar,
  scopeOf,
  redact,
  open: (source) => (/^answers:/i.test(source) ? openAnswers(source) : openDatabase(source)),
  renderScript,
};

async function openAnswers(source: string): Promise<OpenDatabase> {
  const script = await import('./script/open-answers.ts');
  return script.openAnswers(source);
}

async function renderScript(ask: ScriptAsk): Promise<string> {
  const script = await import('./script/render-script.ts');
  return script.renderScript(ask);
}
