import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A pair of databases among the tests, and the rules that its golden report names. */
export interface RuleCase {
  /** `<topic>/<case>` under `test/cases`. */
  readonly name: string;
  readonly rules: ReadonlySet<string>;
  /** Its SQL by file name, in the order expected, actual. */
  readonly scripts: readonly (readonly [file: string, sql: string])[];
}

/** What holds the pairs that look like those of a rule and that it must not take. */
const COUNTER = '-not';

const root = new URL('../test/cases/', import.meta.url);

export function readRuleCases(): readonly RuleCase[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((topic) => topic.isDirectory())
    .flatMap((topic) => readdirSync(new URL(topic.name, root)).map((name) => `${topic.name}/${name}`))
    .toSorted()
    .map(readCase);
}

/** Those in which the rule speaks, the plainest first; and those in which it must not. */
export function casesOfRule(
  cases: readonly RuleCase[],
  rule: string,
): { readonly speaks: readonly RuleCase[]; readonly silent: readonly RuleCase[] } {
  const speaks = cases.filter(({ rules }) => rules.has(rule));
  const silent = cases.filter(({ name, rules }) => name === `rules/${rule}${COUNTER}` && !rules.has(rule));
  const own = ({ name }: RuleCase) => (name === `rules/${rule}` ? 0 : name.endsWith(COUNTER) ? 2 : 1);
  return {
    speaks: speaks.toSorted((a, b) => own(a) - own(b) || a.rules.size - b.rules.size || lengthOf(a) - lengthOf(b)),
    silent,
  };
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
