import { type Address, kinds } from '../../../introspection/index.ts';
import { homeKey } from '../../report/home-key.ts';
import type { Finding, Member, ParityReport } from '../../report/report.ts';

type Named = Pick<Member, 'object' | 'field' | 'expected' | 'actual'> & Pick<Finding, 'members'>;

/** The report with qualified names: with the schema if a side has more than one. */
export function qualifiedReport(report: ParityReport): ParityReport {
  const qualify = qualifierOf(report);
  return {
    ...report,
    relations: report.relations.map((relation) => ({
      ...relation,
      object: qualify(relation.object, relation.status === 'extra' ? 'actual' : 'expected'),
    })),
    findings: report.findings.map(qualifiedIn(report)),
  };
}

/** The same of one finding or difference of the report. */
export function qualifiedIn(report: ParityReport): <T extends Named>(finding: T) => T {
  const qualify = qualifierOf(report);
  return (finding) => ({
    ...finding,
    object: qualify(finding.object, sideOf(finding)),
    ...(finding.members !== undefined && {
      members: finding.members.map((member) => ({ ...member, object: qualify(member.object, sideOf(member)) })),
    }),
  });
}

type SideName = 'expected' | 'actual';

/** The names of the expected side are used wherever that has one. */
function sideOf({ field, expected, actual, members: [first] = [] }: Omit<Named, 'object'>): SideName {
  if (first !== undefined) return sideOf(first);
  return field === undefined && expected === undefined && actual !== undefined ? 'actual' : 'expected';
}

function qualifierOf(report: ParityReport): (address: Address, side: SideName) => Address {
  const namespaces = {
    expected: new Set(report.expected.scope.namespaces),
    actual: new Set(report.actual.scope.namespaces),
  };
  const sides = new Map<string, SideName>();
  for (const { object, status } of report.relations) {
    const side = status === 'extra' ? 'actual' : 'expected';
    namespaces[side].add(object.namespace);
    sides.set(homeKey(object), side);
  }
  for (const finding of report.findings) {
    for (const told of finding.members ?? [finding]) {
      if (told.object.namespace !== '') namespaces[sideOf(told)].add(told.object.namespace);
    }
  }
  return (address, told) => {
    const { namespace } = address;
    const side = sides.get(homeKey(address)) ?? told;
    return namespace !== '' && namespaces[side].size > 1 ? qualified(address) : address;
  };
}

/** An object whose name is a phrase, such as a privilege, has its schema at the end. */
function qualified({ namespace, owner, name, ...address }: Address): Address {
  if (owner !== null) return { ...address, namespace, owner: `${namespace}.${owner}`, name };
  const isPhrase = PHRASES.has(kinds[address.kind].title);
  return { ...address, namespace, owner, name: isPhrase ? `${name} (${namespace})` : `${namespace}.${name}` };
}

const PHRASES: ReadonlySet<string> = new Set(
  (['privilege', 'owner', 'defaultPrivilege', 'extension'] as const).map((kind) => kinds[kind].title),
);
