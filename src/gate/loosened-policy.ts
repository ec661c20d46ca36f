import { isDeepStrictEqual } from 'node:util';
import { kindNames } from '../../introspection/index.ts';
import {
  type Acceptance,
  type IgnoredObjects,
  matchesGlob,
  type Policy,
  rulePages,
  type SeverityRule,
  severities as weights,
} from '../../reports/index.ts';

/** Where a policy is looser than an earlier one, a few words each. An acceptance without a glob does not count: it names what it accepts. */
export function looserIn(now: Policy, before: Policy): readonly string[] {
  const leavesOut = ({ exclude = [], owned = [] }: Policy) => [...exclude, ...owned.map(({ object }) => object)];
  const included = before.include ?? [];
  return [
    ...looserWeights(now.severities ?? [], before.severities ?? []),
    ...(now.ignore ?? []).filter((entry) => !(before.ignore ?? []).some((old) => isWithin(entry, old))).map(ignoreText),
    ...leavesOut(now).flatMap((glob) => (isIn(leavesOut(before), glob) ? [] : [`${glob} is left out`])),
    ...((now.include ?? []).length > 0 && included.length === 0 ? ['only what include names is compared'] : []),
    ...included.flatMap((glob) =>
      (now.include ?? []).length === 0 || isIn(now.include ?? [], glob) ? [] : [`${glob} is no longer included`],
    ),
    ...(now.accept ?? []).filter((entry) => isWide(entry) && !isAmong(entry, before.accept ?? [])).map(acceptText),
  ];
}

/** The entry that decides the severity of a rule for an object; `undefined` means one that no entry names. */
function decider(entries: readonly SeverityRule[], rule: string, kind: string, object: string | undefined) {
  return entries.find(
    (entry) =>
      matchesGlob(rule, entry.rule) &&
      (entry.kind ?? kind) === kind &&
      (entry.object === undefined ||
        /^\*+$/.test(entry.object) ||
        (object !== undefined && (matchesGlob(object, entry.object) || object.startsWith(`${entry.object}.`)))),
  );
}

/** The order of entries matters, so both lists are evaluated for each rule, kind and object that an entry of either names. */
function looserWeights(now: readonly SeverityRule[], before: readonly SeverityRule[]): readonly string[] {
  if (isDeepStrictEqual(now, before)) return [];
  const objects = new Set([undefined, ...[...now, ...before].map(({ object }) => object)]);
  const looser = new Set<string>();
  for (const { id, severity = 'none' } of rulePages()) {
    if (id.startsWith('policy.')) continue;
    for (const kind of kindNames) {
      for (const object of objects) {
        const [here, there] = [decider(now, id, kind, object), decider(before, id, kind, object)];
        if (rankOf(here?.severity ?? severity) <= rankOf(there?.severity ?? severity)) continue;
        looser.add(here === undefined ? `${weightText(there)} is gone` : weightText(here));
      }
    }
  }
  return [...looser];
}

const RANKS = new Map<string, number>(weights.map((weight, rank) => [weight, rank]));

function rankOf(severity: string): number {
  return RANKS.get(severity) ?? weights.length;
}

function weightText(entry: SeverityRule | undefined): string {
  if (entry === undefined) return '';
  const { rule, kind, object, severity } = entry;
  return `severity ${severity} for ${[rule, kind, object && `in ${object}`].filter(Boolean).join(' ')}`;
}

function isIn(globs: readonly string[], glob: string): boolean {
  return globs.some((old) => matchesGlob(glob, old));
}

function isWithin(entry: IgnoredObjects, old: IgnoredObjects): boolean {
  if (entry.partitionsOf !== undefined || old.partitionsOf !== undefined)
    return (
      entry.partitionsOf !== undefined &&
      (old.partitionsOf === undefined
        ? old.kind === undefined && matchesGlob(entry.partitionsOf, old.object)
        : matchesGlob(entry.partitionsOf, old.partitionsOf) && matchesGlob(entry.object ?? '*', old.object ?? '*'))
    );
  return matchesGlob(entry.object, old.object) && (old.kind === undefined || entry.kind === old.kind);
}

function ignoreText({ object, kind, partitionsOf }: IgnoredObjects): string {
  return `ignore ${[kind, object, partitionsOf && `partitions of ${partitionsOf}`].filter(Boolean).join(' ')}`;
}

function isWide({ finding, rule = '', file = '*', object = file }: Acceptance): boolean {
  return finding === undefined && /[*?]/.test(`${rule}${object}`);
}

function isAmong(entry: Acceptance, others: readonly Acceptance[]): boolean {
  const said = ({ rule, object, file, until }: Acceptance) => JSON.stringify([rule, object, file, until]);
  return others.some((other) => said(other) === said(entry));
}

function acceptText({ rule, file = '*', object = file }: Acceptance): string {
  return `accept ${rule} in ${object}`;
}
