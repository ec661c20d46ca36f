import { EvenkeelError } from '../src/errors.ts';
import { type Threshold, thresholds } from '../src/exit-code.ts';

/** The inputs of action.yml; what was left empty is undefined. */
export interface Inputs {
  /** The words that say what is audited: one audit's name, or two sources. */
  readonly subject: readonly string[];
  readonly config: string | undefined;
  /** What was found there as well is known. */
  readonly base: readonly string[];
  readonly accepted: string | undefined;
  readonly failOn: Threshold | undefined;
  readonly minObjects: string | undefined;
  readonly minCoverage: string | undefined;
  readonly minOfBase: string | undefined;
  readonly comment: boolean;
  readonly scratchUrl: string | undefined;
  /** Below the checkout, with forward slashes and none at its ends; empty: the checkout itself. */
  readonly folder: string;
  readonly token: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs, from the variables that the step sets; throws `EvenkeelError` where they do not fit together. */
export function inputsOf(env: Environment): Inputs {
  const input = (name: string): string | undefined => env[`INPUT_${name}`]?.trim() || undefined;
  return {
    subject: subjectOf(input('AUDIT'), input('EXPECTED'), input('ACTUAL')),
    config: input('CONFIG'),
    base: (input('BASE') ?? '').split(/\s*\n\s*/).filter((line) => line !== ''),
    accepted: input('ACCEPTED'),
    failOn: thresholdOf(input('FAIL_ON')),
    minObjects: input('MIN_OBJECTS'),
    minCoverage: input('MIN_COVERAGE'),
    minOfBase: input('MIN_OF_BASE'),
    comment: flagOf('comment', input('COMMENT')),
    scratchUrl: input('SCRATCH_URL'),
    folder: folderOf(input('WORKING_DIRECTORY')),
    token: input('GITHUB_TOKEN'),
  };
}

function subjectOf(
  audit: string | undefined,
  expected: string | undefined,
  actual: string | undefined,
): readonly string[] {
  if (audit !== undefined && expected === undefined && actual === undefined) return [audit];
  if (audit === undefined && expected !== undefined && actual !== undefined) return [expected, actual];
  throw refusal(
    'Say what to audit: the inputs "expected" and "actual", or "audit" alone with a name in evenkeel.yaml.',
  );
}

function thresholdOf(word: string | undefined): Threshold | undefined {
  const threshold = thresholds.find((known) => known === word);
  if (threshold === undefined && word !== undefined)
    throw refusal(`The input "fail-on" is ${JSON.stringify(word)}; use ${thresholds.join(', ')}.`);
  return threshold;
}

function flagOf(name: string, word = 'true'): boolean {
  if (word !== 'true' && word !== 'false')
    throw refusal(`The input "${name}" is ${JSON.stringify(word)}; use true or false.`);
  return word === 'true';
}

function folderOf(path = ''): string {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path) || parts.includes('..'))
    throw refusal(`The input "working-directory" is ${JSON.stringify(path)}; give a folder of the checkout.`);
  return parts.join('/');
}

function refusal(sentence: string): EvenkeelError {
  return new EvenkeelError('E_USAGE', sentence);
}
