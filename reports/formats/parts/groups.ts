import { type Address, compareText, kinds } from '../../../introspection/index.ts';
import { type Finding, type ParityReport, severities } from '../../report.ts';

/** Findings that are told together: those of one table or view, of one kind that stands alone, or of one pattern. */
export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Every finding in exactly one group; the group with the worst finding first, then by title. */
export function groupFindings(report: ParityReport): readonly FindingGroup[] {
  const titleOf = groupTitles(report);
  const groups = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const title = titleOf(finding);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .map(([title, findings]) => ({ title, findings: findings.toSorted(bySeverity) }))
    .sort((a, b) => rankOf(a.findings[0]) - rankOf(b.findings[0]) || compareText(a.title, b.title));
}

/** Worst first, otherwise as the report has them. */
function bySeverity(a: Finding, b: Finding): number {
  return rankOf(a) - rankOf(b);
}

/** How a relation is called: by its name, with the namespace where its side was read in more than one. */
export function relationTitle(report: ParityReport): (relation: Address) => string {
  const namespaces = { expected: new Set<string>(), actual: new Set<string>() };
  const sides = new Map<string, 'expected' | 'actual'>();
  for (const { object, status } of report.relations) {
    const side = status === 'extra' ? 'actual' : 'expected';
    namespaces[side].add(object.namespace);
    sides.set(keyOf(object.namespace, object.name), side);
  }
  return ({ namespace, name }) => {
    const side = sides.get(keyOf(namespace, name)) ?? 'expected';
    return namespaces[side].size > 1 ? `${namespace}.${name}` : name;
  };
}

function groupTitles(report: ParityReport): (finding: Finding) => string {
  const titleOf = relationTitle(report);
  const titles = new Map<string, string>();
  const placed = new Map<string, string>();
  for (const { object, findings } of report.relations) {
    const title = titleOf(object);
    titles.set(keyOf(object.namespace, object.name), title);
    for (const id of findings) placed.set(id, title);
  }
  return ({ id, object, members = [] }) => {
    const relations = new Set(members.map((member) => member.object.owner ?? member.object.name));
    if (relations.size > 1) return 'several tables';
    const title = placed.get(id) ?? titles.get(keyOf(object.namespace, object.owner ?? object.name));
    return title ?? object.owner ?? kinds[object.kind].plural;
  };
}

function keyOf(namespace: string, name: string): string {
  return JSON.stringify([namespace, name]);
}

function rankOf(finding: Finding | undefined): number {
  return finding === undefined ? severities.length : severities.indexOf(finding.severity);
}
