/**
 * The room of findings. In: differences with severities, and advice about one side. Out: findings for readers, grouped
 * where they are one pattern, and notices about the policy.
 */

import { compareText, kindNames, type SchemaObject } from '../../introspection/index.ts';
import type { AppliedPolicy, Weighed } from '../policy/applied-policy.ts';
import { severityOf } from '../policy/severity.ts';
import { groupedByStanding, standingPart, statusOf } from '../policy/standing.ts';
import { idOf } from '../report/finding-id.ts';
import { type Finding, type Member, severities } from '../report/report.ts';
import type { Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';
import { sentenceAboutBookkeeping } from './likely-bookkeeping.ts';
import type { Outliers } from './outliers.ts';
import { patternOf, patternsIn } from './patterns.ts';
import { type FindPlaces, placesOf } from './places.ts';
import { soleExtras } from './sole-extras.ts';
import { statementFor } from './statement.ts';
import { queryOf } from './verification.ts';

/** Context for the texts of a finding. */
interface Context {
  readonly sides: Sides;
  readonly outliers: Outliers;
  readonly findPlaces: FindPlaces;
}

interface FindingContext extends Context {
  /** Whether what only the actual side has can be dropped alone. */
  readonly isSole: (object: SchemaObject) => boolean;
}

/**
 * Findings, worst first and the accepted ones last: one for each difference or pattern of differences above info, one
 * for each rule at info, one for each advice.
 */
export function findingsOf(
  items: readonly Weighed[],
  advised: readonly Finding[],
  policy: AppliedPolicy,
  context: Context,
): readonly Finding[] {
  const isSole = soleExtras(items, context.sides);
  return [...groupsOf(items, context.sides).map((group) => findingOf(group, { ...context, isSole })), ...advised]
    .map((finding) => {
      const acceptance = finding.status === 'accepted' ? undefined : policy.acceptanceOf(finding);
      return acceptance === undefined ? finding : { ...finding, ...statusOf({ accepted: acceptance, known: false }) };
    })
    .toSorted(compareFindings);
}

function groupsOf(items: readonly Weighed[], sides: Sides): readonly (readonly Weighed[])[] {
  return groupedByStanding(items).flatMap((alike) => {
    const { info = [], warning = [], error = [] } = Object.groupBy(alike, ({ severity }) => severity);
    return [
      ...patternsIn(error, sides),
      ...patternsIn(warning, sides),
      ...Map.groupBy(info, ({ verdict }) => verdict.rule).values(),
    ];
  });
}

function findingOf(items: readonly Weighed[], context: FindingContext): Finding {
  const { sides, outliers, findPlaces } = context;
  const [item] = items;
  if (item === undefined) throw new Error('a finding needs a difference');
  const { rule, impact, why, example } = item.verdict;
  const members = items.map(
    (member): Member => ({
      differenceId: member.differenceId,
      object: member.address,
      ...(member.field !== undefined && { field: member.field.title }),
      ...member.shown,
      ...(member.paths !== undefined && { paths: [...member.paths] }),
      ...placesOf(member, sides, findPlaces),
      ...fixOf(member, context),
    }),
  );
  const alone = items.length === 1;
  return {
    id: alone && item.severity !== 'info' ? item.findingId() : idOf(rule, distinctionOf(item, sides)),
    rule,
    severity: item.severity,
    impact,
    object: item.address,
    ...(alone && members[0] !== undefined && withoutObject(members[0])),
    why: [
      (alone ? item.verdict.alone : undefined) ?? why,
      outliers.sentenceAbout(items),
      sentenceAboutBookkeeping(items, sides),
    ]
      .filter((words) => words !== undefined)
      .join(' '),
    ...(example !== undefined && { example }),
    ...(item.verdict.verdict === 'unknown' && { unproved: true }),
    ...statusOf(item),
    verify: {
      expected: verificationOf(item, sides.expected, sides.actual),
      actual: verificationOf(item, sides.actual, sides.expected),
    },
    ...(!alone && { members }),
    differences: items.reduce((sum, { raw }) => sum + raw, 0),
  };
}

/** A stable key of a group of differences within its rule. */
function distinctionOf(item: Weighed, sides: Sides): readonly string[] {
  if (item.severity === 'info') return standingPart(item);
  const decided = item.severity === severityOf(item.verdict) ? [] : [item.severity];
  return [patternOf(item, sides) ?? '', ...decided, ...standingPart(item)];
}

function fixOf(item: Weighed, { sides, isSole }: FindingContext): Pick<Member, 'fix'> {
  const fix =
    item.expected !== null || item.actual === null || isSole(item.actual) ? statementFor(item, sides) : undefined;
  return fix === undefined ? {} : { fix };
}

function withoutObject({ object: _, ...rest }: Member): Omit<Member, 'object'> {
  return rest;
}

function verificationOf({ expected, actual }: Weighed, side: Side, other: Side): string {
  const own = side.name === 'expected' ? expected : actual;
  const object = own ?? expected ?? actual;
  return object === null ? '' : queryOf(object, side, own === null ? other : side);
}

const kindRank = new Map(kindNames.map((kind, place) => [kind, place]));

function compareFindings(a: Finding, b: Finding): number {
  return (
    Number(a.status === 'accepted') - Number(b.status === 'accepted') ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.object.namespace, b.object.namespace) ||
    compareText(a.object.owner ?? a.object.name, b.object.owner ?? b.object.name) ||
    (kindRank.get(a.object.kind) ?? 0) - (kindRank.get(b.object.kind) ?? 0) ||
    compareText(a.object.name, b.object.name) ||
    compareText(a.rule, b.rule) ||
    compareText(a.id, b.id)
  );
}
