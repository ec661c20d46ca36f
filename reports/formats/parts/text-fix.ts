import { engines } from '../../../introspection/index.ts';
import { membersOf } from '../../report/members.ts';
import { printable } from '../../report/printable.ts';
import type { Finding, ParityReport } from '../../report/report.ts';
import { findRulePage } from '../../rule-pages/rule-pages.ts';
import { unbroken } from './text-name.ts';
import { INDENT, type Page } from './text-page.ts';

/** A longer statement is left to the other formats. */
const LONGEST = 160;
const SHOWN = 3;

/** What to do: the statements for the actual side, each on one line so that it can be copied, or else a sentence. */
export function fixLines(finding: Finding, report: ParityReport, page: Page): readonly string[] {
  if (finding.severity === 'info') return [];
  const members = membersOf(finding);
  const statements = members.flatMap(({ fix }) => (fix !== undefined && isCopied(fix) ? [fix] : []));
  const [first] = statements;
  if (first === undefined) return sentenceLines(finding, report, page);
  const shown = page.verbose || statements.length <= SHOWN ? statements : [first];
  const rest = members.length - shown.length;
  return [
    ...shown.flatMap((fix) => page.hang(`${INDENT}fix: `, unbroken(fix))),
    ...(rest === 0 ? [] : page.hang(`${INDENT}     `, restText(rest, statements.length === members.length))),
  ];
}

function restText(count: number, isAlike: boolean): string {
  if (isAlike) return `and so on for ${count} more`;
  return count === 1
    ? 'the other one takes more than a statement'
    : `of the other ${count}, some take more than one statement`;
}

/** Also without characters that are shown as escapes, which a database would not understand. */
function isCopied(fix: string): boolean {
  return fix.length <= LONGEST && printable(fix) === fix;
}

/** The sentence of the page of the rule, about the actual side, with the first hint that is not about the engine of the other side. */
function sentenceLines({ rule }: Finding, { actual }: ParityReport, page: Page): readonly string[] {
  const fixes = findRulePage(rule)?.fixes ?? [];
  const fix = fixes.find(({ title }) => title.includes('actual side')) ?? fixes[0];
  if (fix === undefined) return [];
  const title = fix.title
    .replace(/^Or (.)/, (_, first: string) => first.toUpperCase())
    .replace('one side', 'the actual side');
  const others = engines.filter(({ name }) => name !== actual.engine.name);
  const hint = (fix.hint ?? '')
    .split(/(?<=\.) (?=[A-Z])/)
    .find((sentence) => others.every((engine) => !sentence.includes(engine.title)));
  return page.hang(`${INDENT}fix: `, `${title}. ${hint ?? ''}`.trimEnd());
}
