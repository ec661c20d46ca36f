import { printable } from '../../report/printable.ts';
import { severities } from '../../report/report.ts';
import { severityWord } from './amount.ts';
import { severityLook } from './paint.ts';
import type { Page } from './text-page.ts';
import type { Shown } from './text-shown.ts';

/** The number of findings of each rule, the worst first; known and accepted findings after them. */
export function countLines({ findings, notices }: Shown, page: Page): readonly string[] {
  const all = [...findings, ...notices];
  const fresh = all.filter(({ status = 'new' }) => status === 'new');
  const standing = (['known', 'accepted'] as const).flatMap((status) => {
    const rules = all.filter((told) => told.status === status).map(({ rule }) => rule);
    return counted(rules).flatMap((text) => page.marked(status, 'dim', text));
  });
  return [
    ...severities.flatMap((severity) => {
      const rules = fresh.filter((told) => told.severity === severity).map(({ rule }) => rule);
      return counted(rules).flatMap((text) => page.marked(severityWord(severity), severityLook[severity], text));
    }),
    ...standing,
  ];
}

/** `column.missing ×3`, the most frequent first, otherwise in the order given. */
function counted(rules: readonly string[]): readonly string[] {
  return [...Map.groupBy(rules, (rule) => rule)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([rule, { length }]) => `[${printable(rule)}${length === 1 ? '' : ` ×${length}`}]`);
}
