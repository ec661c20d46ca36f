import { createHash } from 'node:crypto';
import { compareText, kindNames, type SchemaObject } from '../introspection/index.ts';
import { advices } from './advice/registry.ts';
import { addressOf, briefOf } from './brief.ts';
import type { Judged } from './ledger.ts';
import { patternOf, patternsIn } from './patterns.ts';
import { severityOf } from './policy.ts';
import { type Finding, type Member, severities } from './report.ts';
import type { Side } from './side.ts';
import type { Sides } from './sides.ts';

/** Findings, worst first: one for each difference or pattern of differences above info, one for each rule at info. */
export function findingsOf(items: readonly Judged[], sides: Sides): readonly Finding[] {
  const { info = [], above = [] } = Object.groupBy(items, ({ verdict }) =>
    severityOf(verdict) === 'info' ? 'info' : 'above',
  );
  const notes = Map.groupBy(info, ({ verdict }) => verdict.rule);
  const findings = [...notes.values(), ...patternsIn(above)].map((group) => findingOf(group, sides));
  return [...findings, ...advised(sides)].toSorted(compareFindings);
}

/** What a finding is about: its members, or itself. */
export function membersOf(finding: Finding): readonly Member[] {
  return finding.members ?? [finding];
}

function findingOf(items: readonly Judged[], sides: Sides): Finding {
  const [item] = items;
  if (item === undefined) throw new Error('a finding needs a difference');
  const { rule, impact, why, example } = item.verdict;
  const severity = severityOf(item.verdict);
  const members = items.map(
    (member): Member => ({
      object: member.address,
      ...(member.field !== undefined && { field: member.field.title }),
      ...member.shown,
    }),
  );
  const alone = items.length === 1;
  return {
    id: idOf(
      rule,
      severity === 'info' ? [] : alone ? [subjectOf(item, sides), item.field?.name ?? ''] : [patternOf(item) ?? ''],
    ),
    rule,
    severity,
    impact,
    object: item.address,
    ...(alone && members[0] !== undefined && withoutObject(members[0])),
    why,
    ...(example !== undefined && { example }),
    status: 'new',
    verify: {
      expected: verificationOf(item, sides.expected, sides.actual),
      actual: verificationOf(item, sides.actual, sides.expected),
    },
    ...(!alone && { members }),
    differences: items.reduce((sum, { raw }) => sum + raw, 0),
  };
}

function withoutObject({ object: _, ...rest }: Member): Omit<Member, 'object'> {
  return rest;
}

/** What is wrong with one side alone, as findings at info that account for no difference. */
function advised(sides: Sides): readonly Finding[] {
  return advices.flatMap((advice) => {
    const told = [sides.expected, sides.actual].flatMap((side) =>
      advice.judge(side).map((item) => ({ ...item, side })),
    );
    const [first] = told;
    if (first === undefined) return [];
    const members = told.map(({ object, says, side }): Member => ({ object: addressOf(object), [side.name]: says }));
    const { side, object } = first;
    const other = side === sides.expected ? sides.actual : sides.expected;
    const queries = { [side.name]: queryOf(object, side, side), [other.name]: queryOf(object, other, side) };
    const finding: Finding = {
      id: idOf(advice.id, []),
      rule: advice.id,
      severity: 'info',
      impact: 'behaviour',
      object: addressOf(object),
      why: advice.says,
      status: 'new',
      verify: { expected: queries.expected ?? '', actual: queries.actual ?? '' },
      ...(members.length === 1 ? members[0] && withoutObject(members[0]) : { members }),
      differences: 0,
    };
    return [finding];
  });
}

/** What a difference is about, in names that stay the same from run to run: made-up names give way to what they stand for. */
function subjectOf({ expected, actual }: Judged, sides: Sides): string {
  const [object, side] = expected === null ? [actual, sides.actual] : [expected, sides.expected];
  if (object === null) return '';
  const { lens } = side;
  const name = object.autoNamed ? briefOf(object, []) : object.name;
  return JSON.stringify([
    object.kind,
    lens.namespace(object.namespace),
    lens.name(object.owner ?? ''),
    lens.name(name),
  ]);
}

function idOf(rule: string, parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, ...parts]))
    .digest('hex')
    .slice(0, 12);
}

function verificationOf({ expected, actual }: Judged, side: Side, other: Side): string {
  const own = side.name === 'expected' ? expected : actual;
  const object = own ?? expected ?? actual;
  return object === null ? '' : queryOf(object, side, own === null ? other : side);
}

/** The query that shows an object of `origin`, or its absence, on `side`. */
function queryOf(object: SchemaObject, side: Side, origin: Side): string {
  const verify = side.engine.verifications[object.kind];
  if (verify === undefined) return `-- ${side.engine.name} has no such objects`;
  const namespace = object.namespace === origin.home ? side.home : object.namespace;
  return verify({ ...addressOf(object), namespace });
}

const kindRank = new Map(kindNames.map((kind, place) => [kind, place]));

function compareFindings(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.object.namespace, b.object.namespace) ||
    compareText(a.object.owner ?? a.object.name, b.object.owner ?? b.object.name) ||
    (kindRank.get(a.object.kind) ?? 0) - (kindRank.get(b.object.kind) ?? 0) ||
    compareText(a.object.name, b.object.name) ||
    compareText(a.rule, b.rule) ||
    compareText(a.id, b.id)
  );
}
