import { EvenkeelError } from '../src/errors.ts';
import { type Threshold, thresholds } from '../src/exit-code.ts';

/** The inputs of action.yml; what was left empty is undefined. */
export interface Inputs {
  /** `audit` of an audit's name or two sources, `migrations` of one or two folders. */
  readonly command: 'audit' | 'migrations';
  /** The words that say what is audited. */
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
  refuseMinimums(input);
  return {
    ...subjectOf(linesOf(input('MIGRATIONS')), input('AUDIT'), input('EXPECTED'), input('ACTUAL')),
    config: input('CONFIG'),
    base: linesOf(input('BASE')),
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

/** Of migrations all is compared, or the audit fails. */
function refuseMinimums(input: (name: string) => string | undefined): void {
  const given = ['MIN_OBJECTS', 'MIN_COVERAGE', 'MIN_OF_BASE'].find((name) => input(name) !== undefined);
  if (input('MIGRATIONS') === undefined || given === undefined) return;
  throw refusal(
    `The input "${given.toLowerCase().replaceAll('_', '-')}" is for audits: leave it out with "migrations".`,
  );
}

function linesOf(text = ''): readonly string[] {
  return text.split(/\s*\n\s*/).filter((line) => line !== '');
}

function subjectOf(
  folders: readonly string[],
  audit: string | undefined,
  expected: string | undefined,
  actual: string | undefined,
): Pick<Inputs, 'command' | 'subject'> {
  const both = expected === undefined && actual === undefined ? [] : [expected, actual];
  const sources = both.filter((source) => source !== undefined);
  const asked = [folders, audit === undefined ? [] : [audit], both].filter(({ length }) => length > 0);
  if (asked.length === 1 && sources.length === both.length && folders.length <= 2)
    return {
      command: folders.length > 0 ? 'migrations' : 'audit',
      subject: [...folders, ...(audit ? [audit] : sources)],
    };
  throw refusal(
    'Say what to audit: the inputs "expected" and "actual", or "audit" alone with a name in evenkeel.yaml, or "migrations" alone with one or two folders.',
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
