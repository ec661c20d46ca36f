import type { Format } from '../format.ts';
import { type ParityReport, type Severity, severities } from '../report.ts';
import { explainedTable, fileList, notComparedTable, skippedList, unmodelledList } from './parts/markdown-coverage.ts';
import { findingSection } from './parts/markdown-finding.ts';
import { noticeTable } from './parts/markdown-notices.ts';
import { relationSection } from './parts/markdown-relations.ts';
import { kindTable, openingParagraph, sourceTable } from './parts/markdown-summary.ts';
import { systemTable } from './parts/markdown-systems.ts';

/** A report as a person would write it, with a query for each finding to see it with one's own eyes. */
export const markdown: Format = {
  name: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render(report) {
    const parts = [
      '# Schema parity report',
      openingParagraph(report),
      sourceTable(report),
      ...section('Parity by kind', kindTable(report)),
      ...section('Systems', systemTable(report)),
      ...section('Tables and views', relationSection(report)),
      ...findingParts(report),
      ...section('Policy', noticeTable(report)),
      ...section('Explained differences', explainedTable(report)),
      ...section('Not compared', notComparedTable(report)),
      ...section('Unmodelled', unmodelledList(report)),
      ...section('Left out', skippedList(report)),
      ...section('Files', fileList(report)),
    ];
    return `${parts.join('\n\n')}\n`;
  },
};

const TITLES = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Notes',
  known: 'Known',
  accepted: 'Accepted',
} as const satisfies Record<Severity | 'known' | 'accepted', string>;

/** Numbered through, so that a finding can be named in a conversation; what does not count comes last. */
function findingParts(report: ParityReport): readonly string[] {
  if (report.findings.length === 0) return [];
  const groups = Map.groupBy(report.findings, ({ status, severity }) => (status === 'new' ? severity : status));
  const parts: string[] = ['## Findings'];
  let number = 0;
  for (const name of [...severities, 'known', 'accepted'] as const) {
    const findings = groups.get(name) ?? [];
    if (findings.length === 0) continue;
    parts.push(`### ${TITLES[name]} (${findings.length})`);
    for (const finding of findings) {
      number += 1;
      parts.push(findingSection(finding, number, report));
    }
  }
  return parts;
}

function section(title: string, body: string): readonly string[] {
  return body === '' ? [] : [`## ${title}`, body];
}
