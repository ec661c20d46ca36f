import type { ParityReport } from '../../reports/index.ts';
import { refusalOf } from '../errors.ts';
import { exitCodes, type Threshold } from '../exit-code.ts';
import { audit } from './audit.ts';
import { exitCodeOf } from './exit-code-of.ts';
import type { ParityOptions } from './parity-matchers.ts';
import { render } from './render.ts';
import { sourceFrom } from './source.ts';

/** The context that test runners give a matcher. */
export interface MatcherContext {
  readonly isNot?: boolean;
  readonly utils: {
    matcherHint(name: string, received: string, expected: string, options: HintOptions): string;
  };
}

interface HintOptions {
  readonly isNot: boolean;
  readonly comment?: string;
}

export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matcher, for `expect.extend` of vitest and jest. */
export async function toBeInParityWith(
  this: MatcherContext,
  received: unknown,
  expected: unknown,
  options: ParityOptions = {},
): Promise<MatcherResult> {
  const { isNot = false } = this;
  const { failOn } = options;
  const hint = this.utils.matcherHint('toBeInParityWith', 'actual', 'expected', {
    isNot,
    ...(failOn !== undefined && { comment: `failOn: ${failOn}` }),
  });
  const outcome = await outcomeOf(received, expected, options, hint.includes('\u001b'));
  return { pass: outcome.parity ?? isNot, message: () => `${hint}\n\n${outcome.text}` };
}

interface Outcome {
  /** Undefined: unknown, so the test fails. */
  readonly parity?: boolean | undefined;
  readonly text: string;
}

async function outcomeOf(
  received: unknown,
  expected: unknown,
  { failOn = 'warning', ...options }: ParityOptions,
  colour: boolean,
): Promise<Outcome> {
  try {
    const sides = { expected: sourceFrom(expected, 'expected'), actual: sourceFrom(received, 'actual') };
    const notes: string[] = [];
    const report = await audit({ ...options, ...sides, onNote: (note) => notes.push(note) });
    const text = [render(report, 'text', { colour, width: 80, embedded: true }), ...notes].join('\n');
    return { parity: parityOf(report, failOn), text };
  } catch (error) {
    const { expected, sentences } = refusalOf(error);
    if (!expected) throw error;
    return { text: sentences.join('\n') };
  }
}

/** Undefined if nothing was compared. */
function parityOf(report: ParityReport, failOn: Threshold): boolean | undefined {
  const code = exitCodeOf(report, failOn);
  return code === exitCodes.notCompared ? undefined : code === exitCodes.parity;
}
