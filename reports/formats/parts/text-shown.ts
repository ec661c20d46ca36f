import { membersOf } from '../../report/members.ts';
import { differencesOf } from '../../report/one-difference.ts';
import { type Finding, type Notice, type ParityReport, severities } from '../../report/report.ts';
import { amount, foundAmounts } from './amount.ts';
import { newCounts } from './new-counts.ts';
import type { Style } from './style.ts';

/** The part of a report that the options of text select, and what they hide. */
export interface Shown {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  /** `15 warnings, 2 known (--only error)`; undefined: nothing is hidden. */
  readonly hidden: string | undefined;
}

type Selection = Pick<Style, 'only' | 'tables'>;

/** Of a qualified report. A finding about several tables is shown with the objects of the tables that were asked for. */
export function shownOf(
  { findings, notices }: Pick<ParityReport, 'findings' | 'notices'>,
  { only, tables = [] }: Selection,
): Shown {
  const isWorse = ({ severity }: { readonly severity: Finding['severity'] }) =>
    only === undefined || severities.indexOf(severity) <= severities.indexOf(only);
  const shown = findings.filter(isWorse).flatMap((finding) => withinTables(finding, tables));
  const told = tables.length > 0 ? [] : notices.filter(isWorse);
  const ids = new Set(shown.map(({ id }) => id));
  const away = findings.filter(({ id }) => !ids.has(id));
  const objects = findings.filter(({ id }) => ids.has(id)).flatMap(membersOf).length - shown.flatMap(membersOf).length;
  const untold = notices.filter((notice) => !told.includes(notice));
  const count = (asked: Finding['status']) => [...away, ...untold].filter(({ status }) => status === asked).length;
  const amounts = [
    foundAmounts({
      severities: newCounts({ findings: away, notices: untold }),
      known: count('known'),
      accepted: count('accepted'),
    }),
    objects === 0 ? '' : `${amount(objects, 'object')} of findings above`,
  ].filter((part) => part !== '');
  const options = [...(only === undefined ? [] : [`--only ${only}`]), ...tables.map((table) => `--table ${table}`)];
  const hidden = amounts.length === 0 ? undefined : `${amounts.join(', ')} (${options.join(', ')})`;
  return { findings: shown, notices: told, hidden };
}

function withinTables(finding: Finding, tables: readonly string[]): readonly Finding[] {
  if (tables.length === 0) return [finding];
  const isAsked = ({ object }: Pick<Finding, 'object'>) =>
    tables.some((table) => isNamed(object.owner ?? object.name, table));
  if (finding.members === undefined) return isAsked(finding) ? [finding] : [];
  const members = finding.members.filter(isAsked);
  if (members.length === 1) return differencesOf({ ...finding, members });
  return members.length === 0 ? [] : [{ ...finding, members }];
}

/** Without regard to letter case; a schema may be left out. */
function isNamed(name: string, asked: string): boolean {
  const [whole, wanted] = [name.toLowerCase(), asked.toLowerCase()];
  return whole === wanted || whole.endsWith(`.${wanted}`);
}
