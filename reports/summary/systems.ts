import { membersOf } from '../report/members.ts';
import type { Finding, Member, SystemStatus } from '../report/report.ts';
import type { Sides } from '../sides/sides.ts';

/** Parts of an application and what they need: names of tables (`cost_savings_log`) or of columns (`workflow_history.phase_durations`). */
export type SystemNeeds = Readonly<Record<string, { readonly needs: readonly string[] }>>;

/** A system is operational if all that it needs exists on both sides, and is at parity except for accepted findings. */
export function systemsOf(systems: SystemNeeds, findings: readonly Finding[], sides: Sides): readonly SystemStatus[] {
  return Object.entries(systems).map(([name, { needs }]) => {
    const brokenBy = findings.filter(
      (finding) =>
        finding.severity !== 'info' &&
        finding.status !== 'accepted' &&
        membersOf(finding).some((member) => needs.some((need) => touches(member, need, sides))),
    );
    const absent = needs.some((need) => ![sides.expected, sides.actual].some((side) => isThere(need, side)));
    return {
      name,
      status: brokenBy.length > 0 ? 'degraded' : absent ? 'unknown' : 'operational',
      needs: [...needs],
      brokenBy: brokenBy.map(({ id }) => id),
    };
  });
}

/** A need for a table is touched by all that belongs to it, a need for a column by the column and by the loss of its table. */
function touches({ object }: Member, need: string, { expected, actual }: Sides): boolean {
  const shared = expected.lens.name;
  const [relation, column] = need.split('.').map(shared);
  const isRelation = object.owner === null;
  const home = { namespace: object.namespace, name: object.owner ?? object.name };
  if (![home, actual.spellingOf(home, expected)].some(({ name }) => shared(name) === relation)) return false;
  return column === undefined || isRelation || (object.kind === 'column' && shared(object.name) === column);
}

function isThere(need: string, side: Sides['expected']): boolean {
  const [relation, column] = need.split('.').map(side.lens.name);
  return side
    .owners()
    .filter(({ name }) => side.lens.name(name) === relation)
    .some((owner) => column === undefined || side.column(owner, column) !== undefined);
}
