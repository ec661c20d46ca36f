import { fewOf } from '../../../introspection/index.ts';
import { printable } from '../../report/printable.ts';
import { type Finding, type Notice, severities } from '../../report/report.ts';
import { findRulePage } from '../../rule-pages/rule-pages.ts';
import { acceptanceOf } from './acceptance.ts';
import { amount, severityWord } from './amount.ts';
import { findingSummary } from './finding-summary.ts';
import { severityLook } from './paint.ts';
import { unbroken, wholeName } from './text-name.ts';
import { INDENT, type Page } from './text-page.ts';

/** The number of files that are named in one line. */
const NAMED = 3;
/** Of a status so many are listed; more are only counted. */
const LISTED = 10;

/** A notice about a file of migrations has an id. */
export function isRemark({ id }: Notice): boolean {
  return id !== undefined;
}

/** What is wrong with files, the worst first; of each rule as many as the page names. */
export function remarkLines(notices: readonly Notice[], findings: readonly Finding[], page: Page): readonly string[] {
  const heavy = notices.filter((notice) => isRemark(notice) && isNew(notice) && notice.severity !== 'info');
  return severities.flatMap((severity) =>
    [
      ...Map.groupBy(
        heavy.filter((notice) => notice.severity === severity),
        ({ rule }) => rule,
      ),
    ].flatMap(([rule, alike]) => [
      ...alike.slice(0, page.most).flatMap((notice) => remarkLine(notice, findings, page)),
      ...restLine(rule, alike.slice(page.most), page),
    ]),
  );
}

function remarkLine(notice: Notice, findings: readonly Finding[], page: Page): readonly string[] {
  const { severity, explains = [] } = notice;
  const explained = findings.filter(({ id }) => explains.includes(id));
  return [
    ...page.marked(severityWord(severity), severityLook[severity], textOf(notice)),
    ...(page.verbose
      ? explained.flatMap((finding) => page.hang(`${INDENT}- `, findingSummary(finding, wholeName, printable)))
      : []),
  ];
}

function restLine(rule: string, rest: readonly Notice[], page: Page): readonly string[] {
  const [first] = rest;
  if (first === undefined) return [];
  const text = `and ${amount(rest.length, 'more', 'more')}${page.byOption('; --verbose lists them')}  [${printable(rule)}${times(rest)}]`;
  return page.marked(severityWord(first.severity), severityLook[first.severity], text);
}

/** Remarks at info, one line for each rule. */
export function remarkNotes(notices: readonly Notice[], page: Page): readonly string[] {
  const notes = notices.filter((notice) => isRemark(notice) && isNew(notice) && notice.severity === 'info');
  return [...Map.groupBy(notes, ({ rule }) => rule)].flatMap(([rule, alike]) => {
    const [only, ...others] = alike;
    const texts =
      page.verbose || others.length === 0
        ? alike.map(textOf)
        : [
            `${findRulePage(rule)?.title ?? ''} (${fewOf(
              alike.map(({ place }) => unbroken(printable(place))),
              NAMED,
            )})  [${printable(rule)}${times(alike)}]`,
          ];
    return only === undefined
      ? []
      : texts.flatMap((text) => page.marked(severityWord('info'), severityLook.info, text));
  });
}

/** Remarks that do not count. */
export function standingRemarks(notices: readonly Notice[], page: Page): readonly string[] {
  return (['known', 'accepted'] as const).flatMap((status) => {
    const standing = notices.filter((notice) => notice.status === status);
    const shown = page.verbose ? standing : standing.slice(0, LISTED);
    const rest = [...Map.groupBy(standing.slice(shown.length), ({ rule }) => rule)];
    return [
      ...shown.flatMap((notice) => page.marked(status, 'dim', `${textOf(notice)}${whyOf(notice)}`)),
      ...rest.flatMap(([rule, alike]) => page.marked(status, 'dim', `more  [${printable(rule)}${times(alike)}]`)),
    ];
  });
}

function whyOf({ accepted }: Notice): string {
  return accepted === undefined ? '' : `, ${printable(acceptanceOf(accepted))}`;
}

function textOf({ place, text, rule }: Notice): string {
  return `${unbroken(printable(place))}: ${printable(text)}  [${printable(rule)}]`;
}

function times({ length }: readonly Notice[]): string {
  return length === 1 ? '' : ` ×${length}`;
}

function isNew({ status = 'new' }: Notice): boolean {
  return status === 'new';
}
