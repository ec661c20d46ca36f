import type { FleetReport } from '../../report/fleet.ts';
import { foundIn, severityWord } from '../parts/amount.ts';
import { findingSummary } from '../parts/finding-summary.ts';
import { fleetBlocks, fleetFaults, fleetGaps, fleetNotices, fleetRest } from '../parts/fleet-blocks.ts';
import { fleetHeadline, membersText } from '../parts/fleet-headline.ts';
import { codeCell, codeSpan, plainText } from '../parts/markdown-escape.ts';
import { markdownTable } from '../parts/markdown-table.ts';
import { verdictWord } from '../parts/verdict.ts';

/** What differs with those that have it, what could not be compared, and the members. */
export function fleetMarkdown(fleet: FleetReport, heading = '#'): string {
  const parts = [
    `${heading} Schema parity of ${codeSpan(fleet.audit)}`,
    `**${verdictWord(fleet.verdict)}**: ${fleetHeadline(fleet, codeSpan)}.`,
    ...section(`${heading}# Differences`, differenceTable(fleet)),
    ...section(`${heading}# Not counted`, restList(fleet)),
    ...section(`${heading}# Policy`, noticeTable(fleet)),
    ...section(`${heading}# Could not be compared`, faultTable(fleet)),
    ...section(`${heading}# Members`, memberParts(fleet)),
    ...section(`${heading}# Coverage`, gapTable(fleet)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function differenceTable(fleet: FleetReport): string {
  return markdownTable(
    ['Severity', 'What', 'Members', 'Rule'],
    fleetBlocks(fleet).flatMap(({ members, findings }) =>
      findings.map((finding) => [
        severityWord(finding.severity),
        findingSummary(finding, codeCell, codeCell),
        named(members, fleet),
        codeCell(finding.rule),
      ]),
    ),
  );
}

function restList(fleet: FleetReport): string {
  const { notes, known, accepted } = fleetRest(fleet);
  return [
    ...[...notes].map(([rule, count]) => `- Notes of ${codeSpan(rule)}: ${count}`),
    ...(known > 0 ? [`- Known, because the base has them too: ${known}`] : []),
    ...(accepted > 0 ? [`- Accepted: ${accepted}`] : []),
  ].join('\n');
}

function noticeTable(fleet: FleetReport): string {
  return markdownTable(
    ['Severity', 'Where', 'What', 'Members', 'Rule'],
    fleetNotices(fleet).map(({ members, told: { severity, place, text, rule } }) => [
      severityWord(severity),
      codeCell(place),
      plainText(text),
      named(members, fleet),
      codeCell(rule),
    ]),
  );
}

function faultTable(fleet: FleetReport): string {
  return markdownTable(
    ['Members', 'Why'],
    fleetFaults(fleet).map(({ members, told }) => [named(members, fleet), plainText(told)]),
  );
}

/** Those that differ, and all at parity in one line. */
function memberParts({ members }: FleetReport): string {
  const drifted = members.flatMap(({ member, verdict, report }) =>
    verdict === 'drift' && report !== undefined ? [[codeCell(member), foundIn(report)]] : [],
  );
  const alike = members.filter(({ verdict }) => verdict === 'parity').map(({ member }) => codeSpan(member));
  return [markdownTable(['Member', 'Found'], drifted), alike.length === 0 ? '' : `At parity: ${alike.join(', ')}.`]
    .filter((part) => part !== '')
    .join('\n\n');
}

function gapTable(fleet: FleetReport): string {
  return markdownTable(
    ['Members', 'What was not compared'],
    fleetGaps(fleet).map(({ members, told }) => [named(members, fleet), plainText(told)]),
  );
}

function named(members: readonly string[], fleet: FleetReport): string {
  return membersText(members, fleet, codeCell);
}

function section(title: string, body: string): readonly string[] {
  return body === '' ? [] : [title, body];
}
