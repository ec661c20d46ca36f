import type { Address } from '../../introspection/index.ts';
import type { RuledVerdict, RuleText } from '../equivalence/rule.ts';
import { parseSpot, withoutPrefix } from '../namespace-map.ts';
import { type Policy, severityOf } from '../policy.ts';
import type { Notice } from '../report.ts';
import { rulePages } from '../rule-pages.ts';
import type { Side } from '../side.ts';
import type { Sides } from '../sides.ts';
import type { AppliedPolicy } from './applied-policy.ts';
import { matchesGlob } from './glob.ts';
import { policyExpired, policyUnknownRule, policyUnused } from './policy-rules.ts';

/** An entry of a policy: where it stands in it, what rules it speaks of, and what it says. */
interface Entry {
  readonly path: string;
  readonly rule?: string;
  readonly says: string;
  /** A preference for rules, wherever they speak, may well have nothing to do. */
  readonly standing?: true;
}

/** What is wrong with the policy, in its own order; `leavingOut` are the paths of entries that left something out. */
export function noticesOf(applied: AppliedPolicy, leavingOut: ReadonlySet<string>, sides: Sides): readonly Notice[] {
  const used = new Set([...applied.used, ...leavingOut, ...namespacesUsed(applied.policy, sides)]);
  return entriesOf(applied.policy).flatMap((entry): readonly Notice[] => {
    const rule = ruleAbout(entry, applied, used);
    if (rule === undefined) return [];
    const severity = applied.weighNotice(rule.id, severityOf({ verdict: weightOf(rule), impact: 'behaviour' }));
    if (severity === 'ignore') return [];
    const place = applied.policy.places?.[entry.path] ?? `policy.${entry.path}`;
    return [{ rule: rule.id, severity, text: `${rule.says} Entry: ${entry.says}.`, place }];
  });
}

function ruleAbout(entry: Entry, applied: AppliedPolicy, used: ReadonlySet<string>): RuleText | undefined {
  const { rule } = entry;
  if (rule !== undefined && !rulePages.some(({ id }) => matchesGlob(id, rule))) return policyUnknownRule;
  if (applied.expired.has(entry.path)) return policyExpired;
  return entry.standing || used.has(entry.path) ? undefined : policyUnused;
}

/** A rule that explains differences away weighs nothing, and none of these does. */
function weightOf({ verdict }: RuleText): Exclude<RuledVerdict, 'equivalent'> {
  return verdict === 'equivalent' ? 'lossy' : verdict;
}

/** A namespace can be taken for one other only, and both must be there. */
function namespacesUsed({ namespaces = {} }: Policy, { expected, actual }: Sides): readonly string[] {
  const has = (side: Side, text: string) => {
    const spot = parseSpot(text);
    const isIn = ({ namespace, owner, name }: Address) =>
      spot !== undefined && withoutPrefix({ namespace, name: owner ?? name }, spot, side.fold) !== undefined;
    return side.snapshot.objects.some(isIn);
  };
  const taken = Object.values(namespaces);
  return Object.entries(namespaces).flatMap(([one, other], place) =>
    taken.indexOf(other) === place && has(expected, one) && has(actual, other) ? [`namespaces.${one}`] : [],
  );
}

function entriesOf(policy: Policy): readonly Entry[] {
  const { severities = [], accept = [], ignore = [], owned = [], include = [], exclude = [], namespaces = {} } = policy;
  return [
    ...severities.map(
      ({ rule, kind, object, severity }, place): Entry => ({
        path: `severities.${place}`,
        rule,
        says: `severity ${severity} for ${[rule, kind, object && `in ${object}`].filter(Boolean).join(' ')}`,
        ...(object === undefined && { standing: true }),
      }),
    ),
    ...accept.map(({ finding, rule, object, reason, until }, place): Entry => {
      const what = finding === undefined ? `${rule} in ${object}` : `finding ${finding}`;
      return {
        path: `accept.${place}`,
        ...(rule !== undefined && { rule }),
        says: `accept ${what}${until === undefined ? '' : ` until ${until}`} (${reason})`,
      };
    }),
    ...ignore.map(({ object, kind, partitionsOf }, place) => ({
      path: `ignore.${place}`,
      says: `ignore ${[kind, object, partitionsOf && `partitions of ${partitionsOf}`].filter(Boolean).join(' ')}`,
    })),
    ...owned.map(({ object, by }, place) => ({ path: `owned.${place}`, says: `${object} is owned by ${by}` })),
    ...include.map((glob, place) => ({ path: `include.${place}`, says: `include ${glob}` })),
    ...exclude.map((glob, place) => ({ path: `exclude.${place}`, says: `exclude ${glob}` })),
    ...Object.entries(namespaces).map(([expected, actual]) => ({
      path: `namespaces.${expected}`,
      says: `take ${actual} for ${expected}`,
    })),
  ];
}
