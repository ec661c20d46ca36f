import { fewOf, kinds } from '../../../introspection/index.ts';
import type { MigratedFile } from '../../report/migrated-file.ts';
import type { ParityReport } from '../../report/report.ts';
import { findRulePage } from '../../rule-pages/rule-pages.ts';
import { amount } from './amount.ts';
import { codeCell, codeSpan, plainText } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';
import { sideFiles } from './migration-counts.ts';
import type { NumberedFinding } from './numbered-findings.ts';

/** The number of names in a cell; the rest is counted. */
const NAMED = 6;
/** Above this number of files, only those with something to do are listed. */
const LISTED = 300;
/** The number of things in the list of what remains. */
const REMAINING = 100;

const STATES = {
  shared: 'run for both',
  twin: 'has its twin',
  renumbered: 'twin with another number or name',
  squashed: 'done by other files',
  failed: 'its twin fails',
  stub: 'twin is a stub',
  absent: 'no twin',
  undone: 'no twin, and nothing of it differs at the end',
  unneeded: 'changes nothing that the other engine could have',
} as const satisfies Record<MigratedFile['twin'], string>;

/** Each file with its state and what it changed. Empty for a report without migrations. */
export function migrationSection(report: ParityReport): string {
  const { migrations = [] } = report;
  if (migrations.length === 0) return '';
  const listed = migrations.length > LISTED ? migrations.filter(isOpen) : migrations;
  const rest = migrations.length - listed.length;
  return [
    `- Expected: ${sideFiles(report, 'expected')}.\n- Actual: ${sideFiles(report, 'actual')}.`,
    markdownTable(
      ['Side', 'File', 'State', 'Twin', 'What it changed'],
      listed.map((file) => [
        file.side,
        codeCell(file.file),
        STATES[file.twin] + (file.failures.length === 0 ? '' : `; ${amount(file.failures.length, 'statement')} failed`),
        fewOf(file.twins.map(codeCell), NAMED),
        changesOf(file),
      ]),
    ),
    ...(rest === 0 ? [] : [`${amount(rest, 'more file')} with a twin ${rest === 1 ? 'is' : 'are'} not listed.`]),
  ].join('\n\n');
}

function isOpen({ twin, failures }: MigratedFile): boolean {
  return failures.length > 0 || twin === 'absent' || twin === 'stub' || twin === 'failed';
}

function changesOf({ made, changed, dropped }: MigratedFile): string {
  const parts = [
    ['makes', withoutParts(made)],
    ['changes', changed],
    ['drops', dropped],
  ] as const;
  return parts
    .flatMap(([verb, things]) => (things.length === 0 ? [] : [`${verb} ${fewOf(things.map(plainText), NAMED)}`]))
    .join('; ');
}

/** A table that is made stands for what belongs to it. */
function withoutParts(made: readonly string[]): readonly string[] {
  const tables = made.flatMap((thing) => (thing.startsWith('table ') ? [thing.slice('table '.length)] : []));
  const isPart = (thing: string) =>
    tables.some(
      (table) =>
        thing.startsWith(`column ${table}.`) || thing.endsWith(` of ${table}`) || thing.includes(` of ${table} (`),
    );
  const columnsOf = (table: string) => made.filter((thing) => thing.startsWith(`column ${table}.`)).length;
  return made
    .filter((thing) => !isPart(thing))
    .map((thing) =>
      thing.startsWith('table ') ? `${thing} (${amount(columnsOf(thing.slice('table '.length)), 'column')})` : thing,
    );
}

/** Tables with the number of their columns, indexes and keys on both sides. */
export function completionTable({ relations }: ParityReport): string {
  return markdownTable(
    ['Table or view', 'Status', 'Columns:', 'Indexes:', 'Keys and checks:'],
    relations.map(({ object, status, parts = [] }) => {
      const count = (isMeant: (kind: string) => boolean) => {
        const meant = parts.filter(({ kind }) => isMeant(kind));
        const [one, other] = [
          meant.reduce((sum, { expected }) => sum + expected, 0),
          meant.reduce((sum, { actual }) => sum + actual, 0),
        ];
        if (status === 'missing') return String(one);
        if (status === 'extra') return String(other);
        return one === other ? String(one) : `${one} / ${other}`;
      };
      return [
        codeCell(object.name),
        status === 'parity' ? 'alike' : status,
        count((kind) => kind === 'column'),
        count((kind) => kind === 'index'),
        count((kind) => kind !== 'column' && kind !== 'index'),
      ];
    }),
  );
}

/** The rules that explained differences, with what they say. */
export function conversionTable({ explained }: ParityReport): string {
  return markdownTable(
    ['Conversion', 'Rule', 'Differences:'],
    Object.entries(explained)
      .toSorted(([, one], [, other]) => other - one)
      .map(([rule, count]) => [plainText(findRulePage(rule)?.title ?? ''), codeCell(rule), String(count)]),
  );
}

/** What is left to do: remarks about files first, then the findings that no file explains. */
export function remainingList({ notices }: ParityReport, numbered: readonly NumberedFinding[]): string {
  const told = new Set(notices.flatMap(({ explains = [] }) => explains));
  const heavy = notices.filter(
    ({ id, severity, status = 'new' }) => id !== undefined && severity !== 'info' && status !== 'accepted',
  );
  const open = numbered.filter(
    ({ finding }) => finding.severity !== 'info' && finding.status !== 'accepted' && !told.has(finding.id),
  );
  const lines = [
    ...heavy.map(({ place, text, rule }) => `- [ ] ${codeSpan(place)}: ${plainText(text)} ${plainText(hintOf(rule))}`),
    ...open.map(
      ({ number, finding: { object, rule } }) =>
        `- [ ] Finding ${number}: ${kinds[object.kind].title} ${codeSpan([object.owner, object.name].filter(Boolean).join('.'))} (${codeSpan(rule)})`,
    ),
  ];
  const more = lines.length - REMAINING;
  return [...lines.slice(0, REMAINING), ...(more > 0 ? [`- [ ] ${more} more`] : [])].join('\n');
}

function hintOf(rule: string): string {
  const [fix] = findRulePage(rule)?.fixes ?? [];
  return fix?.hint ?? '';
}
