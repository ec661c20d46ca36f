import type { IntrospectionErrorCode } from '../introspection/index.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';

/** Every expected refusal, and what the process ends with. */
const exitCodeByError = {
  E_SOURCE_INVALID: exitCodes.usage,
  E_SOURCE_NOT_FOUND: exitCodes.notCompared,
  E_SOURCE_UNREACHABLE: exitCodes.notCompared,
  E_SOURCE_REFUSED: exitCodes.notCompared,
  E_SOURCE_CORRUPT: exitCodes.notCompared,
  E_SNAPSHOT_INVALID: exitCodes.notCompared,
  E_READ_FAILED: exitCodes.notCompared,
  E_SCRATCH_UNAVAILABLE: exitCodes.notCompared,
  E_USAGE: exitCodes.usage,
  E_CONFIG: exitCodes.usage,
  E_OUTPUT: exitCodes.usage,
} as const satisfies Record<IntrospectionErrorCode, ExitCode> & Record<string, ExitCode>;

export type ErrorCode = keyof typeof exitCodeByError;

/** An expected refusal of the service: one sentence that says what, where, and what to do. */
export class EvenkeelError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EvenkeelError';
    this.code = code;
  }
}

/** What people are told of an error, and what the process ends with. */
export interface Refusal {
  readonly sentences: readonly string[];
  readonly exitCode: ExitCode;
  /** False: a fault of ours, whose stack helps. */
  readonly expected: boolean;
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof AggregateError) return together(error.errors.map(refusalOf));
  const code = codeOf(error);
  if (code !== undefined) return { sentences: [messageOf(error)], exitCode: exitCodeByError[code], expected: true };
  return { sentences: [messageOf(error)], exitCode: exitCodes.notCompared, expected: false };
}

function together(refusals: readonly Refusal[]): Refusal {
  return {
    sentences: [...new Set(refusals.flatMap(({ sentences }) => sentences))],
    exitCode: refusals.some(({ exitCode }) => exitCode === exitCodes.usage) ? exitCodes.usage : exitCodes.notCompared,
    expected: refusals.every(({ expected }) => expected),
  };
}

/** By its code and not by its class, so that no floor is loaded for it. */
function codeOf(error: unknown): ErrorCode | undefined {
  return error instanceof Error && 'code' in error && isErrorCode(error.code) ? error.code : undefined;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(exitCodeByError, code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
