import { amount, headline, membersOf, type ParityReport, printable } from '../../reports/index.ts';
import type { DraftedTwins } from './draft-twins.ts';
import { type Draft, shownPath } from './drafted-twin.ts';

/** The drafts, each under its name, and what the schemas are like with them. */
export function draftsText({ drafts, report }: DraftedTwins): string {
  if (drafts.length === 0) return 'No file lacks a twin that could be drafted.\n';
  return `${drafts.map(draftBlock).join('\n')}\n${outcomeText(drafts, report)}\n`;
}

function draftBlock(draft: Draft): string {
  const path = shownPath(draft);
  const named = path === undefined ? 'the layout does not show its name' : printable(path);
  return `--- ${named}: the twin of ${printable(draft.twinOf)} for ${draft.engine.title}\n${draft.text}`;
}

const NAMED = 5;

/** What comes of running the folders with the drafts. */
export function outcomeText(drafts: readonly Draft[], report: ParityReport | undefined): string {
  if (report === undefined) return 'The drafts were not run.';
  const names = new Set(drafts.flatMap(({ path }) => path ?? []));
  const failing = (report.migrations ?? []).filter(
    ({ file, failures }) => failures.length > 0 && [...names].some((name) => file.endsWith(name)),
  );
  const failed = failing.flatMap(({ file, failures }) =>
    failures.map(({ line, why }) => `  ${printable(file.split('/').at(-1) ?? file)}:${line}: ${printable(why)}`),
  );
  const many = amount(drafts.length, 'draft');
  const ran = `The migrations were run with ${many}`;
  if (report.verdict === 'parity' && failed.length === 0) return `${ran}: the schemas are then at parity.`;
  const left = report.findings.filter(({ severity, status }) => severity !== 'info' && status !== 'accepted');
  const shown = left.slice(0, NAMED).flatMap((finding) =>
    membersOf(finding)
      .slice(0, 1)
      .map((member) => `  ${headline({ ...finding, ...member })}`),
  );
  const more = left.length > NAMED ? [`  and ${left.length - NAMED} more`] : [];
  return [
    `${ran}: the schemas are then ${report.verdict === 'parity' ? 'at parity' : 'not at parity'}.`,
    ...(failed.length > 0 ? ['Statements of drafts that fail:', ...failed] : []),
    ...(left.length > 0 ? ['Still different:', ...shown, ...more] : []),
  ].join('\n');
}
