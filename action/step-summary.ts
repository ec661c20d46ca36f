import { cutMarkdown } from './cut-markdown.ts';
import { failureText } from './failure-text.ts';
import type { WrittenReport } from './report-files.ts';

/** What an audit came to. */
export interface Told {
  readonly code: number;
  /** What it said beside its reports. */
  readonly said: string;
  readonly reports: readonly WrittenReport[];
}

/** GitHub takes 1 MiB for a step: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary */
const LIMIT = 1_000_000;

/** Why it failed, and its summaries one after the other, those of a fleet under the names of its members. */
export function renderSummary({ code, said, reports }: Told): string {
  const parts = [
    failureText(code, said),
    ...reports.flatMap(({ member, summary }) => [headingOf(member), summary.trim()]),
  ];
  return cutMarkdown(
    parts.filter((part) => part !== '').join('\n\n'),
    LIMIT,
    'The rest does not fit here: it is in the log.',
  );
}

/** A name as code: nothing in it is read as Markdown or HTML. */
function headingOf(member: string | undefined): string {
  if (member === undefined) return '';
  const code = member.replace(/[^\p{L}\p{N} ._-]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `## <code>${code}</code>`;
}
