import type { Engine } from '../../engine.ts';
import { dialect } from './dialect.ts';
import { loadGrammar } from './grammar.ts';
import { openDatabase } from './open.ts';
import { redact } from './redact.ts';
import { scopeOf } from './source.ts';
import { verifications } from './verifications.ts';

/** PostgreSQL 13 and later, and servers that speak its protocol. */
export const postgres: Engine = {
  name: 'postgres',
  protocols: ['postgres', 'postgresql'],
  dialect,
  verifications,
  prepare: loadGrammar,
  scopeOf,
  redact,
  open: openDatabase,
};
