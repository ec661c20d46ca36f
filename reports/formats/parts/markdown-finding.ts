import type { Finding, Member, ParityReport } from '../../report/report.ts';
import { acceptanceOf } from './acceptance.ts';
import { severityWord } from './amount.ts';
import { locatedTitle, nameWithOwner } from './finding-title.ts';
import { codeBlock, codeCell, codeSpan, plainText } from './markdown-escape.ts';
import { markdownTable } from './markdown-table.ts';
import { placeText } from './place-text.ts';

/** One finding under its own heading: what, why, the values, and a query for each side. */
export function findingSection(finding: Finding, number: number, report: ParityReport): string {
  return [
    `#### ${number}. ${locatedTitle(finding, codeSpan)}`,
    ...(finding.accepted === undefined ? [] : [`**${plainText(acceptanceOf(finding.accepted))}**`]),
    ...(finding.status === 'known' ? [`**known**, ${severityWord(finding.severity)}: it is in the base too.`] : []),
    plainText(finding.why),
    ...(finding.example === undefined ? [] : [`For example: ${plainText(finding.example)}`]),
    ...valueParts(finding),
    ...placeParts(finding),
    memberTable(finding.members ?? []),
    `Rule: ${codeSpan(finding.rule)}. Impact: ${finding.impact}. Id: ${codeSpan(finding.id)}.`,
    ...queryParts(finding, report),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function valueParts({ expected, actual }: Finding): readonly string[] {
  const sides = [
    ['Expected', expected],
    ['Actual', actual],
  ] as const;
  const told = sides.flatMap(([side, value]) => (value === undefined ? [] : [{ side, value }]));
  if (told.some(({ value }) => value.includes('\n'))) {
    return told.flatMap(({ side, value }) => [`${side}:`, codeBlock('sql', value)]);
  }
  return told.length === 0 ? [] : [told.map(({ side, value }) => `- ${side}: ${codeSpan(value)}`).join('\n')];
}

function placeParts(finding: Finding): readonly string[] {
  const place = placeText(finding, codeSpan);
  return place === undefined ? [] : [`Where: ${place}.`];
}

function memberTable(members: readonly Member[]): string {
  const value = (text: string | undefined) => (text === undefined ? '' : codeCell(text));
  const placed = members.some(({ places }) => places !== undefined);
  return markdownTable(
    ['Where', 'What', 'Expected', 'Actual', ...(placed ? ['File'] : [])],
    members.map((member) => [
      nameWithOwner(member.object, codeCell),
      member.field ?? '',
      value(member.expected),
      value(member.actual),
      ...(placed ? [placeText(member, codeCell) ?? ''] : []),
    ]),
  );
}

/** A query for each side, or one if they are the same. */
function queryParts({ verify, members }: Finding, { expected, actual }: ParityReport): readonly string[] {
  const what = members === undefined ? 'it' : 'the first of them';
  if (verify.expected === verify.actual && expected.engine.name === actual.engine.name) {
    return queryPart(`${what} on either`, expected.engine.name, verify.expected);
  }
  return [
    ...queryPart(`${what} on the expected`, expected.engine.name, verify.expected),
    ...queryPart(`${what} on the actual`, actual.engine.name, verify.actual),
  ];
}

function queryPart(place: string, engine: string, query: string): readonly string[] {
  return query === '' ? [] : [`To see ${place} side (${plainText(engine)}):`, codeBlock('sql', query)];
}
