import { type Address, compareText, kinds } from '../../../introspection/index.ts';
import { homeKey } from '../../report/home-key.ts';
import { type Finding, type ParityReport, severities } from '../../report/report.ts';

/**
 * Findings that are shown together: those inside one table or view, missing or extra objects of one kind,
 * or those of one pattern.
 */
export interface FindingGroup {
  readonly title: string;
  /** True where the title is a name from a database. */
  readonly named: boolean;
  readonly findings: readonly Finding[];
  /** For a table: its findings under `several tables`. */
  readonly elsewhere: readonly Finding[];
}

/** The group of patterns over more than one table. */
const SEVERAL = { title: 'several tables', named: false } as const;

type Title = Pick<FindingGroup, 'title' | 'named'>;

/** Every finding of a qualified report in exactly one group; the group with the worst finding first, then by title. */
export function groupFindings(report: ParityReport): readonly FindingGroup[] {
  const titleOf = groupTitles(report);
  const groups = Map.groupBy(report.findings, (finding) => JSON.stringify(titleOf(finding)));
  const shared = new Map(
    (groups.get(JSON.stringify(SEVERAL)) ?? []).map((finding): [string, Finding] => [finding.id, finding]),
  );
  const elsewhere = new Map(
    report.relations.map(({ object, findings }) => [
      JSON.stringify({ title: object.name, named: true }),
      findings.flatMap((id) => shared.get(id) ?? []),
    ]),
  );
  return [...groups]
    .flatMap(([key, findings]) =>
      findings.slice(0, 1).map((first) => ({
        ...titleOf(first),
        findings: sorted(findings),
        elsewhere: elsewhere.get(key) ?? [],
      })),
    )
    .sort((a, b) => rankOf(a.findings[0]) - rankOf(b.findings[0]) || compareText(a.title, b.title));
}

/** The worst first, grouped by rule, and within a rule in the order of the report. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const rules = findings.map(({ rule }) => rule);
  return findings.toSorted((a, b) => rankOf(a) - rankOf(b) || rules.indexOf(a.rule) - rules.indexOf(b.rule));
}

function groupTitles(report: ParityReport): (finding: Finding) => Title {
  const relations = new Map<string, Title>();
  const placed = new Map<string, Title>();
  for (const { object, status, findings } of report.relations) {
    const whole = status === 'missing' || status === 'extra';
    const title = whole ? kindTitle(object) : { title: object.name, named: true };
    relations.set(homeKey(object), title);
    for (const id of findings) placed.set(id, title);
  }
  return ({ id, object, members = [] }) => {
    const { owner } = object;
    const homes = new Set(members.map((member) => member.object.owner ?? member.object.name));
    if (homes.size > 1) return SEVERAL;
    const known = placed.get(id) ?? relations.get(homeKey(object));
    return known ?? (owner === null ? kindTitle(object) : { title: owner, named: true });
  };
}

function kindTitle({ kind }: Address): Title {
  return { title: kinds[kind].plural, named: false };
}

/** New findings by severity, then known, then accepted ones. */
function rankOf(finding: Finding | undefined): number {
  if (finding === undefined || finding.status === 'accepted') return severities.length + 1;
  return finding.status === 'known' ? severities.length : severities.indexOf(finding.severity);
}
