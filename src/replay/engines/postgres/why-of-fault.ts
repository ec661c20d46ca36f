import type { SqlFault } from '../../../scratch/scratch-database.ts';
import { extensionHint } from './extension-hint.ts';
import { findPsqlVariable } from './psql-variables.ts';

/** Why a statement failed and what to do, as a message. */
export function whyOfFault({ message: said, state, offset }: SqlFault, statement: string): string {
  const message = said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
  if (state === INSUFFICIENT_PRIVILEGE) return `${message} (a replay has no rights outside its own database)`;
  if (state === undefined) return message;
  const variable = state === SYNTAX_ERROR ? findPsqlVariable(statement, offset) : undefined;
  if (variable !== undefined) return `the variable :${variable} of psql has no value: add ?set.${variable}=<value>`;
  return `${message}${extensionHint(message)}`;
}

/** Longer messages are cut: PostgreSQL quotes everything after an unclosed quote. */
const LONGEST = 300;

const INSUFFICIENT_PRIVILEGE = '42501';
const SYNTAX_ERROR = '42601';
