import { fewOf } from '../../../introspection/index.ts';
import type { ParityReport } from '../../report/report.ts';
import { amount } from './amount.ts';
import { notComparedGroups } from './not-compared.ts';
import type { Page } from './text-page.ts';

const KINDS_SHOWN = 4;

/** One sentence: how the differences add up, how many objects are alike, and how much was not compared. */
export function coverageLines(report: ParityReport, page: Page): readonly string[] {
  const { summary, findings } = report;
  const { raw, explained, found } = summary.differences;
  const { atParity, total } = summary.objects;
  const rest = leftOut(report);
  return page.hang(
    'coverage ',
    [
      `${atParity} of ${amount(total, 'object')} are alike`,
      raw === 0
        ? 'no difference'
        : `${amount(raw, 'difference')} = ${explained} explained by rules + ${found} in ${amount(findings.length, 'finding')}`,
      rest.length === 0
        ? 'nothing was left out'
        : `not compared: ${rest.join(', ')}${page.byOption(' (--verbose says why)')}`,
    ].join('; '),
  );
}

/** What was not compared, each sort once: `privileges and owners, 3 facts of columns, 2 objects left out`. */
function leftOut({ coverage }: ParityReport): readonly string[] {
  const groups = notComparedGroups(coverage);
  const kinds = [...new Set(groups.flatMap((group) => group.kinds))];
  const unread = coverage.skipped.filter(({ reason }) => reason === 'unreadable').length;
  const skipped = coverage.skipped.length - unread;
  const unmodelled = coverage.unmodelled.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(kinds.length === 0 ? [] : [fewOf(kinds, KINDS_SHOWN)]),
    ...(unread === 0 ? [] : [`${amount(unread, 'object')} that cannot be read`]),
    ...(unmodelled === 0 ? [] : [`${amount(unmodelled, 'object')} of unknown kinds`]),
    ...(coverage.untold.length === 0 ? [] : [amount(coverage.untold.length, 'fact')]),
    ...(skipped === 0 ? [] : [`${amount(skipped, 'object')} left out by rule`]),
    ...(coverage.notes.length === 0 ? [] : [`parts of files (${coverage.notes.length})`]),
  ];
}
