import type { Kind, SchemaObject } from '../introspection/index.ts';
import type { Weighed } from './findings.ts';
import type { Judged } from './judge.ts';
import type { Finding, ParityReport, severities } from './report.ts';
import type { Sides, Walked } from './walk.ts';

type Summary = ParityReport['summary'];
type Relation = ParityReport['relations'][number];

export function summaryOf(
  walked: Walked,
  judged: readonly Judged[],
  weighed: readonly Weighed[],
  findings: readonly Finding[],
  sides: Sides,
  covered: readonly Kind[],
): Summary {
  const kinds = kindCounts(walked, weighed, sides, covered);
  const raw = judged.reduce((sum, item) => sum + item.raw, 0);
  const found = findings.reduce((sum, finding) => sum + finding.differences, 0);
  const explained = Object.values(explainedOf(judged)).reduce((sum, count) => sum + count, 0);
  return {
    severities: countBySeverity(findings),
    kinds,
    objects: {
      atParity: kinds.reduce((sum, kind) => sum + kind.atParity, 0),
      total: kinds.reduce((sum, kind) => sum + kind.total, 0),
    },
    differences: { raw, explained, found },
  };
}

/** Raw differences explained away, by rule. */
export function explainedOf(judged: readonly Judged[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { verdict, raw } of judged) {
    if (verdict.verdict === 'equivalent') counts[verdict.rule] = (counts[verdict.rule] ?? 0) + raw;
  }
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function countBySeverity(findings: readonly Finding[]): Summary['severities'] {
  const count = (severity: (typeof severities)[number]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

function kindCounts(
  walked: Walked,
  weighed: readonly Weighed[],
  sides: Sides,
  covered: readonly Kind[],
): Summary['kinds'] {
  const faulty = new Set(weighed.filter(({ severity }) => severity !== 'info').flatMap(objectsOf));
  const totals = new Map<Kind, { atParity: number; total: number }>();
  const add = (object: SchemaObject, atParity: boolean): void => {
    const count = totals.get(object.kind) ?? { atParity: 0, total: 0 };
    totals.set(object.kind, { atParity: count.atParity + Number(atParity), total: count.total + 1 });
  };
  for (const { expected, actual } of walked.pairs) add(expected, !faulty.has(expected) && !faulty.has(actual));
  for (const { object, dependants } of walked.singles) {
    for (const each of [object, ...dependants]) add(each, !faulty.has(object));
  }
  return covered.flatMap((kind) => {
    const [expected, actual] = [sides.expected.all(kind).length, sides.actual.all(kind).length];
    const { atParity, total } = totals.get(kind) ?? { atParity: 0, total: 0 };
    return total === 0 ? [] : [{ kind, expected, actual, atParity, total }];
  });
}

function objectsOf({ expected, actual, dependants }: Weighed): readonly SchemaObject[] {
  return [expected, actual, ...dependants].filter((object) => object !== null);
}

/** The state of every relation, with the findings above info that are about it or what belongs to it. */
export function relationsOf(walked: Walked, findings: readonly Finding[]): readonly Relation[] {
  const ids = new Map<string, string[]>();
  for (const { object, severity, id } of findings) {
    if (severity === 'info') continue;
    const key = keyOf(object.namespace, object.owner ?? object.name);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  const relation = (object: SchemaObject, absent: 'missing' | 'extra' | undefined): Relation => {
    const own = ids.get(keyOf(object.namespace, object.name)) ?? [];
    const { kind, namespace, owner, name } = object;
    return {
      object: { kind, namespace, owner, name },
      status: absent ?? (own.length === 0 ? 'parity' : 'differs'),
      findings: own,
    };
  };
  return [
    ...walked.pairs
      .filter(({ relation: inside, expected }) => inside === null && expected.owner === null)
      .map(({ expected }) => relation(expected, undefined)),
    ...walked.singles
      .filter(({ object }) => object.owner === null)
      .map(({ object, here }) => relation(object, here.name === 'expected' ? 'missing' : 'extra')),
  ];
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}\u0000${name}`;
}
