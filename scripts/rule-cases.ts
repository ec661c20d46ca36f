import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A pair of databases among the tests, and the rules that its golden report names. */
export interface RuleCase {
  /** Its path under `test/cases`: `<topic>/<case>`, and `rules/<topic>/<rule>` where it stands for one rule. */
  readonly name: string;
  readonly rules: ReadonlySet<string>;
  /** Its SQL by file name, in the order expected, actual. */
  readonly scripts: readonly (readonly [file: string, sql: string])[];
}

/** What holds the pairs that look like those of a rule and that it must not take. */
const COUNTER = '-not';

const root = new URL('../test/cases/', import.meta.url);

export function readRuleCases(): readonly RuleCase[] {
  return readCaseNames(fileURLToPath(root)).map(readCase);
}

/** The paths of all cases below a folder. A case is a folder with SQL; one without holds cases. */
export function readCaseNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file).startsWith('expected.'))
    .map((file) => dirname(file))
    .toSorted();
}

/** The rule that a case is named after, and whether it shows what the rule must not take. */
export function ruleOfCase(name: string): { readonly rule: string; readonly counter: boolean } | undefined {
  const [, named] = /^rules\/[^/]+\/(.+)$/.exec(name) ?? [];
  if (named === undefined) return undefined;
  const counter = named.endsWith(COUNTER);
  return { rule: counter ? named.slice(0, -COUNTER.length) : named, counter };
}

/** The cases in which the rule applies, the simplest first, and those in which it must not apply. */
export function casesOfRule(
  cases: readonly RuleCase[],
  rule: string,
): { readonly applies: readonly RuleCase[]; readonly others: readonly RuleCase[] } {
  const applies = cases.filter(({ rules }) => rules.has(rule));
  const others = cases.filter(({ name, rules }) => isCounterOf(rule, name) && !rules.has(rule));
  const own = ({ name }: RuleCase) => (name.endsWith(COUNTER) ? 2 : ruleOfCase(name)?.rule === rule ? 0 : 1);
  return {
    applies: applies.toSorted((a, b) => own(a) - own(b) || a.rules.size - b.rules.size || lengthOf(a) - lengthOf(b)),
    others,
  };
}

function isCounterOf(rule: string, name: string): boolean {
  const named = ruleOfCase(name);
  return named?.counter === true && named.rule === rule;
}

export function lengthOf({ scripts }: RuleCase): number {
  return scripts.reduce((sum, [, sql]) => sum + sql.split('\n').length, 0);
}

const SIDES = ['expected', 'actual'];

function readCase(name: string): RuleCase {
  const folder = new URL(`${name}/`, root);
  const files = readdirSync(fileURLToPath(folder));
  const scripts = SIDES.flatMap((side) => files.filter((file) => file.startsWith(`${side}.`) && file.endsWith('.sql')));
  return {
    name,
    rules: rulesIn(readFileSync(new URL('report.txt', folder), 'utf8')),
    scripts: scripts.map((file) => [file, readFileSync(new URL(file, folder), 'utf8').trim()] as const),
  };
}

function rulesIn(report: string): ReadonlySet<string> {
  const lines = report.matchAll(/^(?:explained|error|warning|info) +(\S+)/gm);
  return new Set([...lines].flatMap(([, rule]) => rule ?? []));
}
