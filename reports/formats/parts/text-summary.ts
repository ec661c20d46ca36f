import { andMore, compareText, kinds } from '../../../introspection/index.ts';
import { cut, printable } from '../../report/printable.ts';
import type { ParityReport } from '../../report/report.ts';
import { amount } from './amount.ts';
import { locatedTitle } from './finding-title.ts';
import { notComparedGroups } from './not-compared.ts';
import { wholeName } from './text-name.ts';
import type { Page } from './text-page.ts';
import { unmodelledTexts } from './unmodelled.ts';
import { untoldGroups } from './untold.ts';
import { TIE } from './wrap.ts';

const LABEL_WIDTH = 14;
/** A database can have thousands of system objects. */
const NAMES_SHOWN = 5;

/** All of the coverage: counts, systems, explained differences, and what was not compared. */
export function summaryLines(report: ParityReport, page: Page): readonly string[] {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['alike', [parityFigures(report)]],
    ['differences', [differenceFigures(report)]],
    ['explained by', [explainedFigures(report)]],
    ['systems', systemTexts(report)],
    ['not compared', notComparedTexts(report)],
    ['unmodelled', unmodelledTexts(report.coverage, (name) => printable(cut(name, 40))).map(sideText)],
    ['left out', skippedTexts(report)],
    ['files', report.coverage.notes.map(({ side, text }) => `${side} side, ${printable(text)}`)],
  ];
  return sections.flatMap(([label, texts]) =>
    texts
      .filter((text) => text !== '')
      .flatMap((text, place) => page.hang((place === 0 ? label : '').padEnd(LABEL_WIDTH), text)),
  );
}

function parityFigures({ summary }: ParityReport): string {
  return summary.kinds
    .filter(({ total }) => total > 0)
    .map(({ kind, atParity, total }) => `${kinds[kind].plural} ${atParity}/${total}`.replaceAll(' ', TIE))
    .join('  ');
}

function differenceFigures({ summary: { differences } }: ParityReport): string {
  return `${differences.raw} raw = ${differences.explained} explained + ${differences.found} found`;
}

function explainedFigures({ explained }: ParityReport): string {
  return Object.entries(explained)
    .sort(([a, n], [b, m]) => m - n || compareText(a, b))
    .map(([rule, count]) => `${printable(rule)} ${count}`)
    .join(', ');
}

function systemTexts(report: ParityReport): readonly string[] {
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  return report.systems.map(({ name, status, brokenBy }) => {
    const causes = brokenBy.slice(0, NAMES_SHOWN).map((id) => {
      const finding = findings.get(id);
      return finding === undefined ? id : locatedTitle(finding, wholeName);
    });
    const by = causes.length === 0 ? '' : ` by ${causes.join('; ')}${andMore(brokenBy.length - NAMES_SHOWN)}`;
    return `${printable(name)}: ${status}${by}`;
  });
}

function notComparedTexts({ coverage }: ParityReport): readonly string[] {
  return [
    ...notComparedGroups(coverage).map(({ kinds: plurals, side, why, objects }) => {
      const left = objects === 0 ? '' : ` (${amount(objects, 'object')} of the other side not compared)`;
      return `${plurals.join(', ')}: ${side === 'both' ? 'both sides' : `${side} side`}, ${printable(why)}${left}`;
    }),
    ...untoldGroups(coverage).map(({ kind, side, objects, fields }) => {
      const who = side === 'both' ? 'neither side provides' : `the ${side} side does not provide`;
      return `${amount(objects, kind.title, kind.plural)}: ${who} ${printable(fields.join(', '))}`;
    }),
  ];
}

function sideText({ side, text }: { readonly side: string; readonly text: string }): string {
  return `${side} side, ${text}`;
}

/** By side and reason, since a database can have thousands of system objects. */
function skippedTexts({ coverage }: ParityReport): readonly string[] {
  const groups = Map.groupBy(coverage.skipped, ({ side, reason, why }) => `${side} side, ${reason}: ${printable(why)}`);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([title, skipped]) => {
      const names = skipped.slice(0, NAMES_SHOWN).map(({ kind, name }) => printable(`${kind} ${cut(name, 40)}`));
      return `${title} (${names.join(', ')}${andMore(skipped.length - NAMES_SHOWN)})`;
    });
}
