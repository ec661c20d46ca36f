import type { Address, SchemaObject } from '../../introspection/index.ts';
import { stableNameOf } from '../judging/stable-name.ts';
import type { Pair } from '../pairing/pair.ts';
import type { AppliedPolicy, Weight } from '../policy/applied-policy.ts';
import { groupedByStanding, standingPart, statusOf } from '../policy/standing.ts';
import { idOf } from '../report/finding-id.ts';
import type { Finding, Member } from '../report/report.ts';
import type { Advice, Advised } from '../rules/advice/advice.ts';
import { advices } from '../rules/advice/registry.ts';
import { isAskedOf } from '../rules/rule.ts';
import { addressOn } from '../sides/names-on-side.ts';
import { addressOf, factOf } from '../sides/object-description.ts';
import type { Side, SideName } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';
import { queryOf } from './verification.ts';

/** An advice about one object, on one side or on both. */
interface Told {
  readonly object: SchemaObject;
  readonly side: Side;
  readonly address: Address;
  says: { readonly expected?: string; readonly actual?: string };
}

/** Advice about one side as findings without a difference: one for each advice, at info. */
export function advisedFindings(pairs: readonly Pair[], sides: Sides, policy: AppliedPolicy): readonly Finding[] {
  const counterparts = counterpartsIn(pairs);
  return advices.flatMap((advice) => {
    const weighed = toldBy(advice, counterparts, sides).flatMap((told) => {
      const differenceId = idOf(advice.id, [
        stableNameOf({ expected: null, actual: null, [told.side.name]: told.object }, sides),
        '',
      ]);
      const weight = policy.weigh({ differenceId, rule: advice.id, severity: 'info', address: told.address });
      return weight === 'ignore' ? [] : [{ ...told, ...weight, differenceId }];
    });
    return groupedByStanding(weighed)
      .flatMap((alike) => [...Map.groupBy(alike, ({ severity }) => severity).values()])
      .flatMap((group) => findingOf(advice, group, sides));
  });
}

/** The object with which an object of a side is paired. */
type Counterparts = (side: SideName, object: SchemaObject) => SchemaObject | undefined;

/** Collected when first asked for: most advice is about few objects. */
function counterpartsIn(pairs: readonly Pair[]): Counterparts {
  const collected = new Map<SideName, ReadonlyMap<SchemaObject, SchemaObject>>();
  const on = (side: SideName) => {
    const other = side === 'expected' ? 'actual' : 'expected';
    const known = collected.get(side) ?? new Map(pairs.map((pair) => [pair[side], pair[other]]));
    collected.set(side, known);
    return known;
  };
  return (side, object) => on(side).get(object);
}

/** Advice that is true of both sides is reported once; advice that a difference already reports is left out. */
function toldBy(advice: Advice, counterparts: Counterparts, sides: Sides): readonly Told[] {
  const { expected, actual } = sides;
  const isOpen =
    (which: SideName) =>
    ({ object }: Advised): boolean => {
      const counterpart = advice.toldBy === undefined ? undefined : counterparts(which, object);
      return counterpart === undefined || !differsIn(advice.toldBy, object, counterpart);
    };
  const told = judgedOn(advice, expected)
    .filter(isOpen('expected'))
    .map(
      ({ object, says }): Told => ({ object, side: expected, address: addressOf(object), says: { expected: says } }),
    );
  const waiting = Map.groupBy(told, ({ object }) => object);
  const only = judgedOn(advice, actual)
    .filter(isOpen('actual'))
    .flatMap(({ object, says }): readonly Told[] => {
      const counterpart = counterparts('actual', object);
      const same = counterpart === undefined ? undefined : waiting.get(counterpart)?.shift();
      if (same === undefined) {
        const address = addressOn(expected, object, actual);
        return [{ object, side: actual, address, says: { actual: says } }];
      }
      same.says = { ...same.says, actual: says };
      return [];
    });
  return advice.onBothSides ? told.filter(({ says }) => says.actual !== undefined) : [...told, ...only];
}

function judgedOn(advice: Advice, side: Side): readonly Advised[] {
  return isAskedOf(advice, [side.engine]) ? advice.judge(side) : [];
}

function differsIn(fact: string | undefined, one: SchemaObject, other: SchemaObject): boolean {
  const values = fact === undefined ? [] : [factOf(one, fact), factOf(other, fact)];
  return !values.includes(undefined) && values[0] !== values[1];
}

type WeighedAdvice = Told & Weight & { readonly differenceId: string };

function findingOf(advice: Advice, group: readonly WeighedAdvice[], sides: Sides): readonly Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const { object, side, address, says, severity } = first;
  const finding: Finding = {
    id: idOf(advice.id, [...(severity === 'info' ? [] : [severity]), ...standingPart(first)]),
    ...(group.length === 1 && { differenceId: first.differenceId }),
    rule: advice.id,
    severity,
    impact: advice.impact,
    object: address,
    ...(group.length === 1 && says),
    why: advice.says,
    ...(advice.example !== undefined && { example: advice.example }),
    ...statusOf(first),
    verify: { expected: queryOf(object, sides.expected, side), actual: queryOf(object, sides.actual, side) },
    ...(group.length > 1 && {
      members: group.map((told): Member => ({ differenceId: told.differenceId, object: told.address, ...told.says })),
    }),
    differences: 0,
  };
  return [finding];
}
