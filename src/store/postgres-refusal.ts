import { type ErrorCode, EvenkeelError } from '../errors.ts';

/**
 * Prefixes of SQLSTATEs, and what they mean for the store
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const meanings: readonly (readonly [states: RegExp, code: ErrorCode, what: string])[] = [
  [/^53100/, 'E_STORE_FULL', 'is full: its disk has no space left. Nothing of this step was written'],
  [/^(55P03|57014|40001|40P01)/, 'E_STORE_BUSY', 'is locked or too slow: the step was cancelled'],
  [/^28/, 'E_STORE_UNREACHABLE', 'denies access'],
  [/^3D000/, 'E_STORE_UNREACHABLE', 'does not exist'],
  [/^(42501|25006)/, 'E_STORE_UNREACHABLE', 'denies writing: the role needs its own schema, on a primary server'],
  [/^(08|53|57P)/, 'E_STORE_UNREACHABLE', 'is not available'],
];

/** The store error for an error of the driver; bugs are returned unchanged. */
export function postgresRefusalOf(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof EvenkeelError) return error;
  const state = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const meaning = meanings.find(([states]) => states.test(state));
  if (meaning !== undefined) {
    const [, code, what] = meaning;
    return new EvenkeelError(code, `The store "${name}" ${what} (${state}).`, { cause: error });
  }
  return isConnectionError(error, state)
    ? new EvenkeelError('E_STORE_UNREACHABLE', `The store "${name}" cannot be reached${reasonOf(state)}.`, {
        cause: error,
      })
    : error;
}

/** Errors of the socket have a system error code; errors of the driver have only a message. */
function isConnectionError(error: Error, state: string): boolean {
  return (
    /^E(?!RR_)[A-Z]+$/.test(state) ||
    error instanceof AggregateError ||
    /connection (terminated|timeout)|timeout exceeded when trying to connect|not queryable|certificate|SSL|SASL/i.test(
      error.message,
    )
  );
}

function reasonOf(state: string): string {
  return state === '' ? '' : ` (${state})`;
}
