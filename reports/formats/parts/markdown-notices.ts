import type { Notice, ParityReport } from '../../report/report.ts';
import { acceptanceOf } from './acceptance.ts';
import { severityWord } from './amount.ts';
import { codeCell, plainText } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';

/** Problems of the policy. Empty if there are none. */
export function noticeTable({ notices }: ParityReport): string {
  return tableOf(notices.filter(({ id }) => id === undefined));
}

/** Remarks about files of migrations. Empty if there are none. */
export function remarkTable({ notices }: ParityReport): string {
  return tableOf(notices.filter(({ id }) => id !== undefined));
}

function tableOf(notices: readonly Notice[]): string {
  return markdownTable(
    ['Severity', 'Where', 'What', 'Rule'],
    notices.map(({ severity, place, text, rule, status, accepted }) => [
      status === 'known' || status === 'accepted' ? `${severityWord(severity)}, ${status}` : severityWord(severity),
      codeCell(place),
      plainText(accepted === undefined ? text : `${text} (${acceptanceOf(accepted)})`),
      codeCell(rule),
    ]),
  );
}
