import { codeBlock, codeSpan, plainText } from '../reports/formats/parts/markdown-escape.ts';
import { fixParts } from '../reports/formats/parts/markdown-fixes.ts';
import { type RulePage, rulePages } from '../reports/index.ts';
import { casesOfRule, lengthOf, type RuleCase, readRuleCases } from './rule-cases.ts';
import { findRuleTest } from './rule-tests.ts';

/** The pages of all rules, and their index, by path from the top of the repository. */
export function ruleDocs(): ReadonlyMap<string, string> {
  const cases = readRuleCases();
  return new Map([
    ['docs/rules/README.md', indexText()],
    ...rulePages().map((page) => [`docs/rules/${page.id}.md`, pageText(page, cases)] as const),
  ]);
}

function indexText(): string {
  const groups = Map.groupBy(rulePages(), ({ id }) => id.slice(0, id.indexOf('.')));
  const sections = [...groups].map(([group, pages]) => `## ${group}\n\n${TABLE_HEAD}\n${pages.map(rowOf).join('\n')}`);
  return joined(['# Rules', INTRODUCTION, VERDICTS, ...sections]);
}

const INTRODUCTION =
  'Every difference is judged by one of these rules. The page of a rule says what it finds, why that matters, how to fix it, how to accept it, and which test cases have it. `evenkeel explain <rule>` prints the same. Generated from the rules by `npm run generate`.';

const VERDICTS = `| verdict | meaning |
|---|---|
| equivalent | written differently, behaves the same; counted, no finding |
| lossy | behaves the same except for some values; a finding at info |
| different | behaves differently; a finding |
| unknown | cannot be judged; a finding at warning |`;

const TABLE_HEAD = '| rule | verdict | severity | about |\n|---|---|---|---|';

function rowOf({ id, title, verdict, severity }: RulePage): string {
  return `| [${id}](${id}.md) | ${verdict} | ${severity ?? ''} | ${plainText(title)} |`;
}

function pageText(page: RulePage, cases: readonly RuleCase[]): string {
  const { id, title, verdict, severity, says, why, example, engines } = page;
  return joined([
    `# ${id}`,
    `${plainText(title)}. Verdict: ${verdict}${severity === undefined ? '' : `, ${severity}`}.${engines === undefined ? '' : ` About: ${plainText(engines.join(', '))}.`} [All rules](README.md).`,
    '## What it finds',
    plainText(says),
    '## Why it matters',
    plainText(why),
    ...(example === undefined ? [] : ['## Example', codeSpan(example)]),
    '## How to fix it',
    ...fixParts(page),
    '## How to accept it',
    ...acceptParts(page),
    '## Its cases',
    ...caseParts(id, cases),
  ]);
}

function acceptParts({ accept }: RulePage): readonly string[] {
  if (accept === undefined) return ['Nothing to accept: the difference is counted, and is no finding.'];
  return [`In \`evenkeel.yaml\`, see [the policy](../policy.md):`, codeBlock('yaml', accept)];
}

const CASES_SHOWN = 6;
const LONGEST_SHOWN = 24;

function caseParts(rule: string, cases: readonly RuleCase[]): readonly string[] {
  const { applies, others } = casesOfRule(cases, rule);
  const shown = applies.find((candidate) => lengthOf(candidate) <= LONGEST_SHOWN);
  return [
    applies.length === 0 ? testText(findRuleTest(rule)) : `It applies in ${listOf(applies)}.`,
    ...(others.length === 0 ? [] : [`It must not apply in ${listOf(others)}.`]),
    ...(shown === undefined ? [] : [`From ${linkOf(shown)}:`, ...shown.scripts.map(scriptText)]),
  ];
}

function testText(path: string | undefined): string {
  const nothing = 'No pair of databases in `test/cases` is about it';
  return path === undefined ? `${nothing}.` : `${nothing}; [${path}](../../${path}) is.`;
}

function listOf(cases: readonly RuleCase[]): string {
  const more = cases.length - CASES_SHOWN;
  return cases.slice(0, CASES_SHOWN).map(linkOf).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function linkOf({ name }: RuleCase): string {
  return `[${name}](../../test/cases/${name})`;
}

function scriptText([file, sql]: readonly [string, string]): string {
  return codeBlock('sql', `-- ${file}\n${sql}`);
}

function joined(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
