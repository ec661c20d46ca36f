import type { ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../report/report.ts';
import type { RulePage } from '../../rule-pages/rule-page.ts';
import { findRulePage } from '../../rule-pages/rule-pages.ts';
import { codeBlock, plainText } from './markdown-escape.ts';
import { fixParts } from './markdown-fixes.ts';

/** The SARIF level of a severity. */
export const sarifLevels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
} as const satisfies Record<Severity, Result.level>;

/** A rule as SARIF describes it, with the help for its alerts. */
export function sarifRule(id: string): ReportingDescriptor {
  const page = findRulePage(id);
  if (page === undefined) return { id };
  const { title, says, why, severity } = page;
  const level = Object.entries(sarifLevels).find(([name]) => name === severity)?.[1];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: says },
    help: { text: `${says} ${why} \`evenkeel explain ${id}\` says how to fix it.`, markdown: helpMarkdown(page) },
    ...(level !== undefined && { defaultConfiguration: { level } }),
    properties: { tags: ['schema', id.slice(0, id.indexOf('.'))] },
  };
}

function helpMarkdown(page: RulePage): string {
  const { says, why, example, accept } = page;
  return [
    `${plainText(says)} ${plainText(why)}`,
    ...(example === undefined ? [] : [`For example: ${plainText(example)}`]),
    ...(page.fixes.length === 0 ? [] : ['### How to fix it', ...fixParts(page)]),
    ...(accept === undefined ? [] : ['### How to accept it', 'In `evenkeel.yaml`:', codeBlock('yaml', accept)]),
  ].join('\n\n');
}
