import type { ParityReport } from '../../report/report.ts';
import { severityWord } from './amount.ts';
import { codeCell, plainText } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';

/** Problems of the policy. Empty if there are none. */
export function noticeTable({ notices }: ParityReport): string {
  return markdownTable(
    ['Severity', 'Where', 'What', 'Rule'],
    notices.map(({ severity, place, text, rule }) => [
      severityWord(severity),
      codeCell(place),
      plainText(text),
      codeCell(rule),
    ]),
  );
}
