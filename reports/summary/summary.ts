/**
 * The room of the summary. In: pairs, the ledger and the findings. Out: counts, systems, and what was compared and what not.
 */

import { type Kind, type KindDefinition, kinds, type SchemaObject } from '../../introspection/index.ts';
import type { Judged, Ledger } from '../judging/ledger.ts';
import type { Walked } from '../pairing/walk.ts';
import type { Weighed } from '../policy/applied-policy.ts';
import { homeKey } from '../report/home-key.ts';
import { judgedCounts } from '../report/judged-counts.ts';
import { membersOf } from '../report/members.ts';
import type { Finding, Notice, ParityReport, Severity } from '../report/report.ts';
import { addressOn } from '../sides/names-on-side.ts';
import { addressOf } from '../sides/object-description.ts';
import type { Sides } from '../sides/sides.ts';

type Summary = ParityReport['summary'];
type Relation = ParityReport['relations'][number];

/** All that a comparison came to. */
export interface Outcome {
  readonly walked: Walked;
  readonly ledger: Ledger;
  readonly weighed: readonly Weighed[];
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

export function summaryOf(
  { walked, ledger, weighed, findings, notices }: Outcome,
  sides: Sides,
  covered: readonly Kind[],
): Summary {
  const counts = kindCounts(walked, weighed, sides, covered);
  const open = findings.filter(({ status }) => status !== 'accepted');
  return {
    severities: countBySeverity([...open, ...notices.filter(({ status }) => status !== 'accepted')]),
    judged: judgedCounts(open),
    accepted: findings.length - open.length + notices.filter(({ status }) => status === 'accepted').length,
    known: [...findings, ...notices].filter(({ status }) => status === 'known').length,
    kinds: counts,
    objects: {
      atParity: sumOf(counts.map(({ atParity }) => atParity)),
      total: sumOf(counts.map(({ total }) => total)),
    },
    differences: {
      raw: ledger.raw,
      explained: sumOf(Object.values(ledger.explained)),
      found: sumOf(findings.map(({ differences }) => differences)),
    },
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function countBySeverity(items: readonly { readonly severity: Severity }[]): Summary['severities'] {
  const count = (severity: Severity) => items.filter((item) => item.severity === severity).length;
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
    count.atParity += Number(atParity);
    count.total += 1;
    totals.set(object.kind, count);
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

function objectsOf({ expected, actual, dependants }: Judged): readonly SchemaObject[] {
  return [expected, actual, ...dependants].filter((object) => object !== null);
}

/** The state of every relation, with the findings above info that are about it or what belongs to it. */
export function relationsOf(walked: Walked, findings: readonly Finding[], sides: Sides): readonly Relation[] {
  const ids = new Map<string, string[]>();
  for (const finding of findings.filter(({ severity }) => severity !== 'info')) {
    const touched = new Set(membersOf(finding).map(({ object }) => homeKey(object)));
    for (const key of touched) {
      const own = ids.get(key);
      if (own === undefined) ids.set(key, [finding.id]);
      else own.push(finding.id);
    }
  }
  const relation = (object: SchemaObject, absent: 'missing' | 'extra' | undefined): Relation => {
    const address = absent === 'extra' ? addressOn(sides.expected, object, sides.actual) : addressOf(object);
    const own = ids.get(homeKey(address)) ?? [];
    const status = absent ?? (own.length === 0 ? 'parity' : 'differs');
    return { object: address, status, findings: own };
  };
  return [
    ...walked.pairs.filter(({ expected }) => isRelation(expected)).map(({ expected }) => relation(expected, undefined)),
    ...walked.singles
      .filter(({ object }) => isRelation(object))
      .map(({ object, here }) => relation(object, here.name === 'expected' ? 'missing' : 'extra')),
  ];
}

/** What can own columns: everything else that stands for itself is told by its findings. */
function isRelation({ kind }: SchemaObject): boolean {
  const definition: KindDefinition = kinds[kind];
  return definition.home === 'namespace' && definition.owns === true;
}
