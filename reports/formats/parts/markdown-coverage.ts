import { compareText, fewOf } from '../../../introspection/index.ts';
import type { ParityReport } from '../../report/report.ts';
import { codeCell, codeSpan, plainText } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';
import { notComparedGroups } from './not-compared.ts';
import { unmodelledTexts } from './unmodelled.ts';
import { untoldGroups } from './untold.ts';

/** The number of names shown for each reason; the rest is counted. */
const NAMES_SHOWN = 20;

/** Explained raw differences, by rule. */
export function explainedTable({ explained }: ParityReport): string {
  return markdownTable(
    ['Rule', 'Differences:'],
    Object.entries(explained)
      .sort(([a, n], [b, m]) => m - n || compareText(a, b))
      .map(([rule, count]) => [codeCell(rule), String(count)]),
  );
}

/** Kinds and facts that only one side provides. */
export function notComparedTable({ coverage }: ParityReport): string {
  const whole = notComparedGroups(coverage).map(({ kinds, side, why, objects }) => [
    kinds.join(', '),
    side,
    plainText(why),
    String(objects),
  ]);
  const facts = untoldGroups(coverage).map(({ kind, side, objects, fields }) => [
    `${kind.title}: ${plainText(fields.join(', '))}`,
    side,
    'not provided',
    String(objects),
  ]);
  return markdownTable(['What', 'Side', 'Why', 'Objects:'], [...whole, ...facts]);
}

/** Objects of no known kind. */
export function unmodelledList({ coverage }: ParityReport): string {
  return unmodelledTexts(coverage, codeSpan)
    .map(({ side, text }) => `- ${side} side: ${text}`)
    .join('\n');
}

/** Notes on the SQL files of a side. */
export function fileList({ coverage }: ParityReport): string {
  return coverage.notes.map(({ side, text }) => `- ${side} side: ${plainText(text)}`).join('\n');
}

/** Objects that were left out, by side and reason. */
export function skippedList({ coverage }: ParityReport): string {
  const groups = Map.groupBy(coverage.skipped, ({ side, reason, why }) => `${side} side, ${reason}: ${plainText(why)}`);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([title, skipped]) => {
      const names = skipped.map(({ kind, name }) => `${plainText(kind)} ${codeSpan(name)}`);
      return `- ${title} (${skipped.length}): ${fewOf(names, NAMES_SHOWN)}`;
    })
    .join('\n');
}
