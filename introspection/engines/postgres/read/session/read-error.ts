import { IntrospectionError } from '../../../../errors.ts';
import { ownValue } from '../../../../model/own-value.ts';
import { engineWords } from '../../../../printable-text.ts';
import type { Scope } from '../../../../scope.ts';

/** What to do, by SQLSTATE. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const ADVICE: Readonly<Record<string, string>> = {
  '55P03':
    'another session holds a lock on the schema: run again when it is done, or wait longer with lock_timeout=<ms>',
  '57014': 'allow more time with statement_timeout=<ms>, or limit the read with schema=<names>',
  '57P01': 'the server ended the connection: run again',
  '42501': 'grant the role SELECT on it, or connect as another',
  XX000: 'the schema may have changed while it was read: run again',
  '40001': 'the schema changed while it was read, or a standby fell behind: run again',
};

/** The one error for a query that failed: `postgres: reading triggers of "public": <the server's words>`. */
export function readErrorOf(cause: unknown, what: string, scope: Scope): IntrospectionError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  const advice = typeof code === 'string' ? (ownValue(ADVICE, code) ?? lostAdvice(code)) : lostAdvice(message);
  const text = `postgres: reading ${what}${ofSchemas(scope)}: ${engineWords(message)}`;
  return new IntrospectionError('E_READ_FAILED', advice === undefined ? text : `${text}; ${advice}`, { cause });
}

/** Recognises a lost connection by the system's error code, or by the driver's message if there is no code. */
function lostAdvice(codeOrMessage: string): string | undefined {
  return /^E(CONNRESET|PIPE|TIMEDOUT)$|connection terminated/i.test(codeOrMessage)
    ? 'the connection to the server was lost: run again'
    : undefined;
}

function ofSchemas(scope: Scope): string {
  if (scope.namespaces === null) return '';
  return ` of ${scope.namespaces.map((name) => `"${name}"`).join(', ')}`;
}
