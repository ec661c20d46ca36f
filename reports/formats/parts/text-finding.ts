import { andMore } from '../../../introspection/index.ts';
import { cut, printable } from '../../report/printable.ts';
import type { Finding } from '../../report/report.ts';
import { acceptanceOf } from './acceptance.ts';
import { severityWord } from './amount.ts';
import { findingTitle, nameWithOwner } from './finding-title.ts';
import { shownValues, valuesOf } from './finding-values.ts';
import { type Paint, severityLook } from './paint.ts';
import { placeText } from './place-text.ts';
import { sharedOf } from './shared.ts';
import type { Style } from './style.ts';
import { hang, TIE, wrap } from './wrap.ts';

const NAME_WIDTH = 60;
const MEMBERS_SHOWN = 10;
/** The width of the column with the severity. */
export const MARK_WIDTH = 11;
const INDENT = ' '.repeat(MARK_WIDTH);

/** A printable name, in quotes if it could be read as several words. */
export function textName(name: string): string {
  const shown = cut(printable(name), NAME_WIDTH);
  return PLAIN.test(shown) ? shown : `"${shown}"`;
}

/** Words, and the replacement of a generated name: `tool_calls (workflow_id)`. */
const PLAIN = /^[\p{L}\p{N}_.$…-]*(?: ?\([\p{L}\p{N}_, ]*\))?$/u;

/**
 * The findings of one group, one to three lines each: what differs, why, and a value as example.
 * A text that several findings in a row share is printed once, after the last of them.
 */
export function findingLines(
  findings: readonly Finding[],
  { width, verbose = false }: Style,
  paint: Paint,
): readonly string[] {
  return findings.flatMap((finding, place) => {
    const next = findings[place + 1];
    const repeated = next !== undefined && commentOf(next) === commentOf(finding);
    return [
      ...headLines(finding, width, paint),
      ...(verbose ? pathLines(finding, width) : []),
      ...placeLines(finding, width),
      ...memberLines(finding, width, verbose),
      ...(repeated ? [] : commentLines(finding, width, paint)),
    ];
  });
}

function headLines(finding: Finding, width: number, paint: Paint): readonly string[] {
  const room = Math.max(20, width - MARK_WIDTH);
  const title = findingTitle(finding, textName);
  const [expected, actual] = allAlike(finding) ? shownValues(sharedOf(finding)) : [];
  const rule = `[${printable(finding.rule)}]`;
  const lines = wrap(`${title}${valuesOf(finding, expected, actual)}  ${rule}`, room);
  const shown =
    expected === undefined || actual === undefined || lines.length <= 2 || finding.differences === 0
      ? lines
      : [
          ...wrap(`${title}  ${rule}`, room),
          ...hang('expected  ', expected, room),
          ...hang('actual    ', actual, room),
        ];
  const [word, look] =
    finding.status === 'new'
      ? ([severityWord(finding.severity), severityLook[finding.severity]] as const)
      : ([finding.status, 'dim'] as const);
  const mark = `  ${word}`.padEnd(MARK_WIDTH);
  return shown.map((line, place) => (place === 0 ? paint(look, mark) : INDENT) + line);
}

function pathLines({ paths = [] }: Finding, width: number): readonly string[] {
  return paths.length === 0 ? [] : hang(INDENT, pathText(paths), width);
}

function pathText(paths: readonly string[]): string {
  return `differs at ${paths.map(printable).join(', ')}`;
}

function placeLines(finding: Finding, width: number): readonly string[] {
  const place = placeText(finding, unbroken);
  return place === undefined ? [] : hang(INDENT, place, width);
}

/** A path stays on one line if it fits, so that it can be clicked or copied. */
function unbroken(path: string): string {
  return printable(path).replaceAll(' ', TIE);
}

/** Members with the same values are a list of names; others, and those with known files, have a line each. */
function memberLines(finding: Finding, width: number, verbose: boolean): readonly string[] {
  const { members = [] } = finding;
  if (members.length === 0) return [];
  const { field: sharedField } = sharedOf(finding);
  const shown = members.slice(0, MEMBERS_SHOWN);
  const more = members.length > shown.length ? [andMore(members.length - shown.length).trimStart()] : [];
  const alike = allAlike(finding);
  if (alike && members.every(({ places }) => places === undefined)) {
    const names = shown.map(({ object }) => nameWithOwner(object, textName)).join(', ');
    return hang(`${INDENT}in `, [names, ...more].join(' '), width);
  }
  const lines = shown.map((member) => {
    const field = member.field === undefined || member.field === sharedField ? '' : `, ${member.field}`;
    const values = alike ? '' : valuesOf(finding, ...shownValues(member));
    const paths = verbose && member.paths !== undefined ? `, ${pathText(member.paths)}` : '';
    const place = placeText(member, unbroken);
    return nameWithOwner(member.object, textName) + field + values + paths + (place === undefined ? '' : `  ${place}`);
  });
  return [...lines, ...more].flatMap((line) => hang(`${INDENT}- `, line, width));
}

/** Whether one pair of values is true of every member. */
function allAlike(finding: Finding): boolean {
  const shared = sharedOf(finding);
  return (finding.members ?? []).every(
    ({ expected, actual }) => expected === shared.expected && actual === shared.actual,
  );
}

/** No text for known findings: it was shown when they were new. */
function commentLines(finding: Finding, width: number, paint: Paint): readonly string[] {
  const { accepted, status } = finding;
  if (status === 'known') return [];
  if (accepted !== undefined)
    return hang(INDENT, printable(acceptanceOf(accepted)), width).map((line) => paint('dim', line));
  const example = finding.example === undefined ? [] : hang(`${INDENT}e.g. `, printable(finding.example), width);
  return [...hang(INDENT, printable(finding.why), width), ...example].map((line) => paint('dim', line));
}

function commentOf(finding: Finding): string {
  const { severity, why, example, accepted, status } = finding;
  return JSON.stringify(accepted ?? [status, severity, why, example]);
}
