import type { IntrospectionErrorCode } from '../introspection/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { keptText } from './redact.ts';

/** Every error code that is shown to users, with its exit code and its HTTP status. */
const refusals = {
  E_SOURCE_INVALID: { exit: exitCodes.usage, status: 400 },
  E_SOURCE_NOT_FOUND: { exit: exitCodes.notCompared, status: 502 },
  E_SOURCE_UNREACHABLE: { exit: exitCodes.notCompared, status: 502 },
  E_SOURCE_REFUSED: { exit: exitCodes.notCompared, status: 502 },
  E_SOURCE_CORRUPT: { exit: exitCodes.notCompared, status: 502 },
  E_SNAPSHOT_INVALID: { exit: exitCodes.notCompared, status: 502 },
  E_READ_FAILED: { exit: exitCodes.notCompared, status: 502 },
  E_SCRATCH_UNAVAILABLE: { exit: exitCodes.notCompared, status: 503 },
  E_REPLAY_FAILED: { exit: exitCodes.notCompared, status: 502 },
  E_STORE_UNREACHABLE: { exit: exitCodes.notCompared, status: 503 },
  E_STORE_BUSY: { exit: exitCodes.notCompared, status: 503 },
  E_STORE_FULL: { exit: exitCodes.notCompared, status: 503 },
  E_STORE_INVALID: { exit: exitCodes.usage, status: 503 },
  E_STORED_INVALID: { exit: exitCodes.notCompared, status: 500 },
  E_USAGE: { exit: exitCodes.usage, status: 400 },
  E_CONFIG: { exit: exitCodes.usage, status: 500 },
  E_OUTPUT: { exit: exitCodes.usage, status: 500 },
  E_COVERAGE: { exit: exitCodes.notCompared, status: 502 },
  E_BASE: { exit: exitCodes.notCompared, status: 502 },
  E_AUDIT_UNKNOWN: { exit: exitCodes.usage, status: 404 },
  E_RUN_TIMEOUT: { exit: exitCodes.notCompared, status: 504 },
  E_RUN_STOPPED: { exit: exitCodes.notCompared, status: 503 },
  E_REQUEST: { exit: exitCodes.usage, status: 400 },
  E_UNAUTHENTICATED: { exit: exitCodes.usage, status: 401 },
  E_FORBIDDEN: { exit: exitCodes.usage, status: 403 },
  E_NOT_FOUND: { exit: exitCodes.usage, status: 404 },
  E_NOT_ACCEPTABLE: { exit: exitCodes.usage, status: 406 },
  E_CONFLICT: { exit: exitCodes.usage, status: 409 },
  E_ISSUER: { exit: exitCodes.notCompared, status: 503 },
  E_NOTIFY: { exit: exitCodes.notCompared, status: 502 },
  E_BUSY: { exit: exitCodes.notCompared, status: 503 },
  E_RATE: { exit: exitCodes.usage, status: 429 },
  E_SERVICE: { exit: exitCodes.usage, status: 500 },
  E_LISTEN: { exit: exitCodes.notCompared, status: 500 },
  /** Any bug of Evenkeel. Nothing throws it. */
  E_INTERNAL: { exit: exitCodes.notCompared, status: 500 },
} as const satisfies Record<IntrospectionErrorCode, RefusalEnd> & Record<string, RefusalEnd>;

interface RefusalEnd {
  readonly exit: ExitCode;
  /** The HTTP status. */
  readonly status: number;
}

export type ErrorCode = keyof typeof refusals;

export const errorCodes: readonly ErrorCode[] = Object.keys(refusals).filter(isErrorCode);

/** Why something failed, as it is stored and sent to callers. */
export interface ErrorText {
  readonly code: ErrorCode;
  readonly message: string;
}

/** An expected error of the service: one sentence that says what, where, and what to do. */
export class EvenkeelError extends Error {
  readonly code: ErrorCode;
  /** Sentences after the message, one for each thing that went wrong. */
  readonly particulars: readonly string[];

  constructor(
    code: ErrorCode,
    message: string,
    options: ErrorOptions & { readonly particulars?: readonly string[] } = {},
  ) {
    super(message, options);
    this.name = 'EvenkeelError';
    this.code = code;
    this.particulars = options.particulars ?? [];
  }
}

/** The message of an error for people, and its exit code. */
export interface Refusal {
  readonly sentences: readonly string[];
  readonly exitCode: ExitCode;
  /** False: a bug, whose stack helps. */
  readonly expected: boolean;
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof AggregateError) return together(error.errors.map(refusalOf));
  const code = codeOf(error);
  if (code !== undefined)
    return { sentences: [messageOf(error), ...particularsOf(error)], exitCode: refusals[code].exit, expected: true };
  return { sentences: [messageOf(error)], exitCode: exitCodes.notCompared, expected: false };
}

function together(refusals: readonly Refusal[]): Refusal {
  return {
    sentences: [...new Set(refusals.flatMap(({ sentences }) => sentences))],
    exitCode: refusals.some(({ exitCode }) => exitCode === exitCodes.usage) ? exitCodes.usage : exitCodes.notCompared,
    expected: refusals.every(({ expected }) => expected),
  };
}

/** Recognised by its code, not its class, so that no other module is loaded. */
export function codeOf(error: unknown): ErrorCode | undefined {
  if (isNonsense(error)) return 'E_READ_FAILED';
  return error instanceof Error && 'code' in error && isErrorCode(error.code) ? error.code : undefined;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}

/** PostgreSQL's driver throws outside its caller if a server sends something it cannot parse. */
function isNonsense(error: unknown): error is Error {
  return error instanceof Error && /[\\/]pg-protocol[\\/]/.test(error.stack ?? '') && !('severity' in error);
}

function messageOf(error: unknown): string {
  if (isNonsense(error))
    return `A server sends something that is not an answer of PostgreSQL (${error.message}): check what listens at the addresses of the databases.`;
  return error instanceof Error ? error.message : String(error);
}

function particularsOf(error: unknown): readonly string[] {
  return error instanceof EvenkeelError ? error.particulars : [];
}

/** The HTTP status of an error; 500 for a bug. */
export function statusOf(error: unknown): number {
  const code = codeOf(error);
  return code === undefined ? 500 : refusals[code].status;
}

/** Errors as they are stored and sent: the first code, and all messages. */
export function errorTextOf(errors: readonly unknown[]): ErrorText {
  const known = errors.flatMap((error) => codeOf(error) ?? []);
  const sentences = errors.flatMap((error) => refusalOf(error).sentences.map(keptText));
  const ended = sentences.map((sentence) => sentence.replace(/[^.!?]$/, '$&.'));
  return { code: known[0] ?? 'E_INTERNAL', message: [...new Set(ended)].join(' ') };
}
