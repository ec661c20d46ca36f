import { kinds } from '../../../introspection/index.ts';
import type { ParityReport } from '../../report/report.ts';
import { amount, foundIn, percent } from './amount.ts';
import { foldedReport } from './folded.ts';
import { codeCell, codeSpan, plainText } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';
import { filesVerdict } from './migration-counts.ts';
import { whyNotCompared } from './verdict.ts';

type Head = ParityReport['expected'];

/** Verdict and counts in one paragraph. */
export function openingParagraph(report: ParityReport): string {
  const { summary, verdict, explained } = report;
  const { objects, differences } = summary;
  const sides = `Expected is ${sideText(report.expected)}, actual is ${sideText(report.actual)}.`;
  if (verdict === 'not-compared') return `**Not compared**: ${plainText(whyNotCompared(report))}. ${sides}`;
  const found = (foundIn(foldedReport(report)) || 'no difference that matters') + filesVerdict(report);
  const rules = amount(Object.keys(explained).length, 'rule');
  return [
    `**${verdict === 'parity' ? 'Parity' : 'Drift'}**: ${found}.`,
    sides,
    `${objects.atParity} of ${amount(objects.total, 'object')} (${percent(objects.atParity, objects.total)}) are alike.`,
    `Of ${amount(differences.raw, 'raw difference')}, ${differences.explained} are explained by ${rules}`,
    `and ${differences.found} are in the findings below.`,
  ].join(' ');
}

export function sourceTable({ expected, actual }: ParityReport): string {
  return markdownTable(
    ['Side', 'Engine', 'Source', 'Read at'],
    [sourceRow('expected', expected), sourceRow('actual', actual)],
  );
}

export function kindTable({ summary }: ParityReport): string {
  return markdownTable(
    ['Kind', 'Expected:', 'Actual:', 'Alike:', 'Share:'],
    summary.kinds
      .filter(({ total }) => total > 0)
      .map(({ kind, expected, actual, atParity, total }) => [
        kinds[kind].plural,
        String(expected),
        String(actual),
        `${atParity} of ${total}`,
        percent(atParity, total),
      ]),
  );
}

function sourceRow(side: string, { engine, source, takenAt }: Head): readonly string[] {
  return [side, codeCell(`${engine.name} ${engine.version}`), codeCell(source), plainText(takenAt)];
}

function sideText({ engine, source }: Head): string {
  return `${codeSpan(source)} (${plainText(`${engine.name} ${engine.version}`)})`;
}
