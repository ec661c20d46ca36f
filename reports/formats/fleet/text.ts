import type { FleetMember, FleetReport } from '../../report/fleet.ts';
import { printable } from '../../report/printable.ts';
import { amount, foundIn, severityWord } from '../parts/amount.ts';
import { findingSummary } from '../parts/finding-summary.ts';
import {
  type FleetBlock,
  fleetBlocks,
  fleetFaults,
  fleetGaps,
  fleetNotices,
  fleetRest,
} from '../parts/fleet-blocks.ts';
import { fleetHeadline, memberName, membersText } from '../parts/fleet-headline.ts';
import { severityLook } from '../parts/paint.ts';
import type { Style } from '../parts/style.ts';
import { textName } from '../parts/text-name.ts';
import { type Page, pageOf } from '../parts/text-page.ts';
import { shownOf } from '../parts/text-shown.ts';

/** For terminals: the verdict, what differs with those that have it, then the members, those at parity in one line. */
export function fleetText(fleet: FleetReport, style: Style): string {
  const page = pageOf(style, Number.POSITIVE_INFINITY);
  const { blocks, hidden } = shownBlocks(fleet, style);
  const sections = [
    headLines(fleet, page),
    ...(style.summary ? [] : blocks.map((block) => blockLines(block, fleet, page))),
    ...(style.summary ? [] : [restLines(fleet, page), hidden === undefined ? [] : page.hang('hidden   ', hidden)]),
    noticeLines(fleet, page),
    faultLines(fleet, page),
    memberLines(fleet, page),
    ...(style.summary ? [] : [gapLines(fleet, page), hintLines(fleet, page)]),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The blocks that the options select. */
function shownBlocks(
  fleet: FleetReport,
  style: Style,
): { readonly blocks: readonly FleetBlock[]; readonly hidden: string | undefined } {
  const blocks = style.verbose ? fleetBlocks(fleet, Number.POSITIVE_INFINITY) : fleetBlocks(fleet);
  const { hidden } = shownOf({ findings: blocks.flatMap(({ findings }) => [...findings]), notices: [] }, style);
  const shown = blocks.map(({ members, findings }) => ({
    members,
    findings: shownOf({ findings: [...findings], notices: [] }, style).findings,
  }));
  return { blocks: shown.filter(({ findings }) => findings.length > 0), hidden };
}

function headLines(fleet: FleetReport, page: Page): readonly string[] {
  const looks = { parity: 'green', drift: 'red', 'not-compared': 'yellow' } as const;
  return page
    .hang('', `${memberName(fleet.audit)}: ${fleetHeadline(fleet, memberName)}`)
    .map((line) => page.paint('bold', page.paint(looks[fleet.verdict], line)));
}

function blockLines({ members, findings }: FleetBlock, fleet: FleetReport, page: Page): readonly string[] {
  return [
    ...titled(`in ${named(members, fleet)}`, page),
    ...findings.flatMap((finding) =>
      page.marked(
        severityWord(finding.severity),
        severityLook[finding.severity],
        `${findingSummary(finding, textName, printable)}  [${printable(finding.rule)}]`,
      ),
    ),
  ];
}

/** What does not fail, in one line each. */
function restLines(fleet: FleetReport, page: Page): readonly string[] {
  const { notes, known, accepted } = fleetRest(fleet);
  const rules = [...notes].map(([rule, count]) => `${count} ${printable(rule)}`).join(', ');
  return [
    ...(notes.size > 0 ? page.hang('notes    ', rules) : []),
    ...(known > 0 ? page.hang('known    ', `${amount(known, 'difference')} that the base has too`) : []),
    ...(accepted > 0 ? page.hang('accepted ', amount(accepted, 'difference')) : []),
  ];
}

function noticeLines(fleet: FleetReport, page: Page): readonly string[] {
  const lines = fleetNotices(fleet).flatMap(({ members, told: { severity, place, text, rule } }) => {
    const sentence = `${printable(place)}: ${printable(text)} (${named(members, fleet)})  [${printable(rule)}]`;
    return page.marked(severityWord(severity), severityLook[severity], sentence);
  });
  return lines.length === 0 ? [] : [...titled('policy', page), ...lines];
}

function faultLines(fleet: FleetReport, page: Page): readonly string[] {
  const lines = fleetFaults(fleet).flatMap(({ members, told }) =>
    page.hang('  ', `${named(members, fleet)}: ${printable(told)}`),
  );
  return lines.length === 0 ? [] : [...titled('could not be compared', page), ...lines];
}

/** Each member that differs with its counts, and all that are at parity in one line. */
function memberLines(fleet: FleetReport, page: Page): readonly string[] {
  const drifted = fleet.members.filter(({ verdict }) => verdict === 'drift');
  const alike = fleet.members.filter(({ verdict }) => verdict === 'parity').map(({ member }) => memberName(member));
  const longest = Math.max(0, ...drifted.map(({ member }) => memberName(member).length));
  return [
    ...drifted.flatMap((member) =>
      page.hang('differs  ', `${memberName(member.member).padEnd(longest)}  ${foundText(member)}`),
    ),
    ...(alike.length > 0 ? page.hang('parity   ', alike.join(', ')) : []),
  ];
}

function foundText({ report }: FleetMember): string {
  return report === undefined ? '' : foundIn(report);
}

function gapLines(fleet: FleetReport, page: Page): readonly string[] {
  return fleetGaps(fleet).flatMap(({ members, told }) =>
    page.hang('coverage ', `${told} In ${named(members, fleet)}.`),
  );
}

function hintLines(fleet: FleetReport, page: Page): readonly string[] {
  const first = fleet.members.find(({ verdict }) => verdict === 'drift');
  if (first === undefined) return [];
  const command = `evenkeel audit ${memberName(fleet.audit)} --member ${memberName(first.member)}`;
  return page.hang('', `\`${command}\` has the whole report of a member.`);
}

function titled(title: string, page: Page): readonly string[] {
  return page.hang('', title).map((line) => page.paint('bold', line));
}

function named(members: readonly string[], fleet: FleetReport): string {
  return membersText(members, fleet, memberName);
}
