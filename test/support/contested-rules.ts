import { engineNamed, type Snapshot } from '../../introspection/index.ts';
import { Judge } from '../../reports/judging/judge.ts';
import { Ledger } from '../../reports/judging/ledger.ts';
import { walk } from '../../reports/pairing/walk.ts';
import { judgePresence, judgeValue, presenceRules, valueRules } from '../../reports/rules/registry.ts';
import { isMeantAs, type Rule } from '../../reports/rules/rule.ts';
import { typesOf } from '../../reports/rules/types/judge-types.ts';
import { typeRules } from '../../reports/rules/types/registry.ts';
import { alignedSides } from '../../reports/sides/align.ts';
import { coveredKinds } from '../../reports/summary/coverage.ts';
import { precedes } from './precedes.ts';

/** Pairs of rules that both take one difference between the snapshots, and of which neither says that the other comes first. */
export async function contestedRules(expected: Snapshot, actual: Snapshot): Promise<readonly string[]> {
  const [one, other] = [await engineNamed(expected.engine.name), await engineNamed(actual.engine.name)];
  const aligned = alignedSides({ snapshot: expected, engine: one }, { snapshot: actual, engine: other });
  const { sides, walked } = walk(aligned, coveredKinds(aligned));
  const contested = new Set<string>();
  const note = <D>(rules: readonly Rule<D>[], difference: D): void => {
    for (const pair of contestedBy(rules, difference)) contested.add(pair);
  };
  const judge = new Judge(sides, new Ledger(), {
    judgeValue(difference) {
      if (isMeantAs(difference, 'type')) note(typeRules, typesOf(difference));
      note(
        valueRules.filter(({ about = {} }) => (about.meaning ?? difference.meaning) === difference.meaning),
        difference,
      );
      return judgeValue(difference);
    },
    judgePresence(difference) {
      note(presenceRules, difference);
      return judgePresence(difference);
    },
  });
  for (const pair of walked.pairs) judge.pair(pair);
  for (const single of walked.singles) judge.single(single);
  return [...contested];
}

function contestedBy<D>(rules: readonly Rule<D>[], difference: D): readonly string[] {
  const taking = rules.filter((rule) => rule.judge(difference) !== undefined);
  return taking.flatMap((one, place) =>
    taking
      .slice(place + 1)
      .filter((other) => one.id !== other.id && !precedes(one, other, rules))
      .map((other) => `${one.id} and ${other.id}`),
  );
}
