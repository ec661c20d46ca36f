import { andMore } from '../../../introspection/index.ts';
import { printable } from '../../report/printable.ts';
import type { Finding, Member, ParityReport } from '../../report/report.ts';
import { severityWord } from './amount.ts';
import { shownValues, valuesOf, wholeValues } from './finding-values.ts';
import { severityLook } from './paint.ts';
import { placeText } from './place-text.ts';
import { sharedOf } from './shared.ts';
import { type Block, blockTitle, memberName, reasonOf } from './text-blocks.ts';
import { fixLines } from './text-fix.ts';
import { unbroken, wholeName } from './text-name.ts';
import { INDENT, type Page } from './text-page.ts';
import { markedPair } from './word-marks.ts';

/** Of more objects, the files are for `--verbose`: then each has a line of its own. */
const PLACES_SHOWN = 3;

/** Blocks, with what differs, where and why. A reason that blocks in a row share is printed once, after the last of them. */
export function blocksLines(blocks: readonly Block[], report: ParityReport, page: Page): readonly string[] {
  return blocks.flatMap((block, place) => {
    const next = blocks[place + 1];
    const isRepeated = next !== undefined && reasonOf(next.finding) === reasonOf(block.finding);
    return [...blockLines(block, report, page), ...(isRepeated ? [] : commentLines(block.finding, page))];
  });
}

function blockLines({ finding, count, ids }: Block, report: ParityReport, page: Page): readonly string[] {
  const title = blockTitle(finding, report, wholeName);
  const rule = `[${printable(finding.rule)}${count === 1 ? '' : ` ×${count}`}]`;
  return [
    ...headLines(finding, title, rule, page),
    ...(page.verbose ? page.hang(`${INDENT}id: `, ids.map(printable).join(', ')) : []),
    ...pathLines(finding, page),
    ...placeLines(finding, page),
    ...memberLines(finding, page),
    ...fixLines(finding, report, page),
  ];
}

function headLines(finding: Finding, title: string, rule: string, page: Page): readonly string[] {
  const [expected, actual] = allAlike(finding) ? shownValues(sharedOf(finding)) : [];
  const head = (text: string) => page.marked(severityWord(finding.severity), severityLook[finding.severity], text);
  const lines = head(`${title}${valuesOf(finding, expected, actual)}  ${rule}`);
  if (expected === undefined || actual === undefined || finding.differences === 0) return lines;
  const isCut = [expected, actual].some((value) => value.includes('…'));
  if (lines.length <= 2 && !isCut) return lines;
  const [one, other] = markedValues(finding) ?? [expected, actual];
  return [
    ...head(`${title}  ${rule}`),
    ...page.hang(`${INDENT}expected  `, one),
    ...page.hang(`${INDENT}actual    `, other),
  ];
}

/** Long values of many words, with marks where they differ. */
function markedValues(finding: Finding): readonly [string, string] | undefined {
  const [expected, actual] = wholeValues(sharedOf(finding));
  return expected === undefined || actual === undefined ? undefined : markedPair(expected, actual);
}

function pathLines({ paths = [] }: Finding, page: Page): readonly string[] {
  return paths.length === 0 || !page.verbose ? [] : page.hang(INDENT, pathText(paths));
}

function pathText(paths: readonly string[]): string {
  return `differs at ${paths.map(printable).join(', ')}`;
}

function placeLines(finding: Finding, page: Page): readonly string[] {
  const place = wholePlace(finding);
  return place === undefined ? [] : page.linked(page.hang(INDENT, place), [finding]);
}

/** The place of each side stays on one line, so that it can be clicked or copied. */
function wholePlace({ places = {} }: Pick<Member, 'places'>): string | undefined {
  const { expected, actual } = places;
  if (expected === undefined || actual === undefined) {
    const only = placeText({ places }, printable);
    return only && unbroken(only);
  }
  const [first = '', second = ''] = [{ expected }, { actual }].map(
    (one) => placeText({ places: one }, printable) ?? '',
  );
  return `${unbroken(`expected ${first}`)}, ${unbroken(`actual ${second}`)}`;
}

/** Members with the same values are a list of names; those with known files have a line each. */
function memberLines(finding: Finding, page: Page): readonly string[] {
  const { members = [] } = finding;
  if (members.length === 0) return [];
  const nameOf = memberName(finding, wholeName);
  const shown = members.slice(0, page.most);
  const more = andMore(members.length - shown.length).trimStart();
  const rows = [...Map.groupBy(shown, (member) => aboutMember(finding, member, page)).entries()].map(
    ([about, alike]) => `${alike.map(({ object }) => nameOf(object)).join(', ')}${about}`,
  );
  const [only = ''] = rows;
  if (rows.length === 1 && allAlike(finding)) return page.hang(`${INDENT}in `, [only, more].join(' ').trimEnd());
  const lines = [...rows, more].filter((row) => row !== '').flatMap((row) => page.hang(`${INDENT}- `, row));
  return page.linked(lines, shown);
}

function aboutMember(finding: Finding, member: Member, { verbose }: Page): string {
  const alike = allAlike(finding);
  const field = member.field === undefined || member.field === sharedOf(finding).field ? '' : `, ${member.field}`;
  const values = alike ? '' : valuesOf(finding, ...shownValues(member));
  const paths = verbose && member.paths !== undefined ? `, ${pathText(member.paths)}` : '';
  const place = verbose || (finding.members ?? []).length <= PLACES_SHOWN ? wholePlace(member) : undefined;
  return field + values + paths + (place === undefined ? '' : `  ${place}`);
}

/** Whether one pair of values is true of every member. */
function allAlike(finding: Finding): boolean {
  const shared = sharedOf(finding);
  return (finding.members ?? []).every(
    ({ expected, actual }) => expected === shared.expected && actual === shared.actual,
  );
}

function commentLines({ why, example }: Finding, page: Page): readonly string[] {
  return [
    ...page.hang(INDENT, printable(why)),
    ...(example === undefined ? [] : page.hang(`${INDENT}e.g. `, printable(example))),
  ].map((line) => page.paint('dim', line));
}
