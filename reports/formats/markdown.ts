import type { ParityReport } from '../report/report.ts';
import { fleetMarkdown } from './fleet/markdown.ts';
import type { Format } from './format.ts';
import { explainedTable, fileList, notComparedTable, skippedList, unmodelledList } from './parts/markdown-coverage.ts';
import { findingSection } from './parts/markdown-finding.ts';
import { completionTable, conversionTable, migrationSection, remainingList } from './parts/markdown-migrations.ts';
import { noticeTable, remarkTable } from './parts/markdown-notices.ts';
import { relationSection } from './parts/markdown-relations.ts';
import { kindTable, openingParagraph, sourceTable } from './parts/markdown-summary.ts';
import { systemTable } from './parts/markdown-systems.ts';
import { type NumberedFinding, numberedFindings } from './parts/numbered-findings.ts';
import { qualifiedReport } from './parts/qualified.ts';

/** A report for people, with a query for each finding that shows the difference. */
export const markdown: Format = {
  name: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render(unqualified) {
    const report = qualifiedReport(unqualified);
    const numbered = numberedFindings(report);
    const parts = [
      report.migrations === undefined ? '# Schema parity report' : '# Migration report',
      openingParagraph(report),
      sourceTable(report),
      ...section('Migrations', migrationSection(report)),
      ...section('Alike by kind', kindTable(report)),
      ...section('Systems', systemTable(report)),
      ...section('Tables and views', tablesOf(report, numbered)),
      ...section('Remarks about files', remarkTable(report)),
      ...findingParts(report, numbered),
      ...section('Policy', noticeTable(report)),
      ...(report.migrations === undefined
        ? section('Explained differences', explainedTable(report))
        : section('Conversions', conversionTable(report))),
      ...section('Not compared', notComparedTable(report)),
      ...section('Unmodelled', unmodelledList(report)),
      ...section('Left out', skippedList(report)),
      ...section('Files', fileList(report)),
      ...(report.migrations === undefined ? [] : section('What remains', remainingList(report, numbered))),
    ];
    return `${parts.join('\n\n')}\n`;
  },
  renderFleet: (fleet) => fleetMarkdown(fleet),
};

function tablesOf(report: ParityReport, numbered: readonly NumberedFinding[]): string {
  const relations = relationSection(report, numbered);
  if (report.migrations === undefined) return relations;
  return [relations, completionTable(report)].filter((part) => part !== '').join('\n\n');
}

const TITLES = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Notes',
  known: 'Known',
  accepted: 'Accepted',
} as const satisfies Record<NumberedFinding['weight'], string>;

function findingParts(report: ParityReport, numbered: readonly NumberedFinding[]): readonly string[] {
  if (numbered.length === 0) return [];
  const groups = Map.groupBy(numbered, ({ weight }) => weight);
  return [
    '## Findings',
    ...[...groups].flatMap(([weight, findings]) => [
      `### ${TITLES[weight]} (${findings.length})`,
      ...findings.map(({ number, finding }) => findingSection(finding, number, report)),
    ]),
  ];
}

function section(title: string, body: string): readonly string[] {
  return body === '' ? [] : [`## ${title}`, body];
}
