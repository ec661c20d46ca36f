import { type Address, ownValue } from '../../introspection/index.ts';
import type { AppliedPolicy } from '../policy/applied-policy.ts';
import { matchesGlob } from '../policy/glob.ts';
import { FILE_OBJECT, isTold } from '../policy/object-text.ts';
import type { Policy } from '../policy/policy.ts';
import { policyExpired, policyFixed, policyUnknownRule, policyUnused } from '../policy/rules.ts';
import { severityOf } from '../policy/severity.ts';
import { membersOf } from '../report/members.ts';
import type { Coverage, Finding, Notice } from '../report/report.ts';
import { rulePages } from '../rule-pages/rule-pages.ts';
import type { RuledVerdict, RuleText } from '../rules/rule.ts';
import { parseNamespacePart, withoutPrefix } from '../sides/namespace-map.ts';
import type { Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';

/** An entry of a policy: its path, its rules, and its text. */
interface Entry {
  readonly path: string;
  readonly rule?: string;
  /** The id that it accepts. */
  readonly finding?: { readonly id: string; readonly object: string | undefined };
  readonly says: string;
  /** A general preference for rules may match nothing. */
  readonly standing?: true;
}

/** The effects of a policy in a comparison. */
interface Outcome {
  readonly applied: AppliedPolicy;
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** Paths of the entries that left something out. */
  readonly leavingOut: ReadonlySet<string>;
  /** Whether files of migrations were compared: entries about them match nothing elsewhere. */
  readonly filesCompared: boolean;
}

/** Problems of the policy, in the order of its entries. */
export function noticesOf(
  { applied, findings, coverage, leavingOut, filesCompared }: Outcome,
  sides: Sides,
): readonly Notice[] {
  const used = new Set([...applied.used, ...leavingOut, ...namespacesUsed(applied.policy, sides)]);
  const found = new Set(
    findings.flatMap((finding) => [finding.id, ...membersOf(finding).map(({ differenceId }) => differenceId)]),
  );
  return entriesOf(applied.policy, filesCompared).flatMap((entry): readonly Notice[] => {
    const rule = ruleAbout(entry, applied, { used, found, coverage });
    if (rule === undefined) return [];
    const severity = applied.weighNotice(rule.id, severityOf({ verdict: weightOf(rule), impact: 'behaviour' }));
    if (severity === 'ignore') return [];
    const place = ownValue(applied.policy.places, entry.path) ?? `policy.${entry.path}`;
    return [{ rule: rule.id, severity, text: `${rule.says} Entry: ${entry.says}.`, place }];
  });
}

interface Needed {
  /** Paths of the entries that matched something. */
  readonly used: ReadonlySet<string>;
  /** Ids of findings and of their differences. */
  readonly found: ReadonlySet<string>;
  readonly coverage: Coverage;
}

function ruleAbout(entry: Entry, applied: AppliedPolicy, { used, found, coverage }: Needed): RuleText | undefined {
  const { rule, finding } = entry;
  if (rule !== undefined && !rulePages().some(({ id }) => matchesGlob(id, rule))) return policyUnknownRule;
  if (applied.expired.has(entry.path)) return policyExpired;
  if (entry.standing || used.has(entry.path)) return undefined;
  if (finding === undefined || found.has(finding.id)) return policyUnused;
  return isTold(finding.object ?? '', coverage) ? policyFixed : undefined;
}

/** Rules that explain differences have no severity; these rules all have one. */
function weightOf({ verdict }: RuleText): Exclude<RuledVerdict, 'equivalent'> {
  return verdict === 'equivalent' ? 'lossy' : verdict;
}

/** A namespace can be mapped to only one other, and both must exist. */
function namespacesUsed({ namespaces = {} }: Policy, { expected, actual }: Sides): readonly string[] {
  const has = (side: Side, text: string) => {
    const part = parseNamespacePart(text);
    const isIn = ({ namespace, owner, name }: Address) =>
      part !== undefined && withoutPrefix({ namespace, name: owner ?? name }, part, side.fold) !== undefined;
    return side.snapshot.objects.some(isIn);
  };
  const taken = Object.values(namespaces);
  return Object.entries(namespaces).flatMap(([one, other], place) =>
    taken.indexOf(other) === place && has(expected, one) && has(actual, other) ? [`namespaces.${one}`] : [],
  );
}

function entriesOf(policy: Policy, filesCompared: boolean): readonly Entry[] {
  const { severities = [], accept = [], ignore = [], owned = [], include = [], exclude = [], namespaces = {} } = policy;
  const { bookkeeping = [] } = policy;
  return [
    ...severities.map(
      ({ rule, kind, object, severity }, place): Entry => ({
        path: `severities.${place}`,
        rule,
        says: `severity ${severity} for ${[rule, kind, object && `in ${object}`].filter(Boolean).join(' ')}`,
        ...(object === undefined && { standing: true }),
      }),
    ),
    ...accept.map(({ finding, rule, object, file, reason, until }, place): Entry => {
      const about = object === undefined ? '' : ` about ${object}`;
      const what = finding === undefined ? `${rule} in ${file ?? object}` : `finding ${finding}${about}`;
      const isOfFile = file !== undefined || object?.startsWith(FILE_OBJECT);
      return {
        path: `accept.${place}`,
        ...(rule !== undefined && { rule }),
        ...(finding !== undefined && { finding: { id: finding, object } }),
        says: `accept ${what}${until === undefined ? '' : ` until ${until}`} (${reason})`,
        ...(isOfFile && !filesCompared && { standing: true }),
      };
    }),
    ...ignore.map(({ object, kind, partitionsOf }, place) => ({
      path: `ignore.${place}`,
      says: `ignore ${[kind, object, partitionsOf && `partitions of ${partitionsOf}`].filter(Boolean).join(' ')}`,
    })),
    ...owned.map(({ object, by }, place) => ({ path: `owned.${place}`, says: `${object} is owned by ${by}` })),
    ...bookkeeping.map((glob, place) => ({ path: `bookkeeping.${place}`, says: `${glob} is bookkeeping` })),
    ...include.map((glob, place) => ({ path: `include.${place}`, says: `include ${glob}` })),
    ...exclude.map((glob, place) => ({ path: `exclude.${place}`, says: `exclude ${glob}` })),
    ...Object.entries(namespaces).map(([expected, actual]) => ({
      path: `namespaces.${expected}`,
      says: `take ${actual} for ${expected}`,
    })),
  ];
}
