import { type Decision, type Rule, type RuleText, type Step, type Verdict, verdictOf } from './rule.ts';

/** The steps of asking rules in their order. */
export function stepsOf<Difference>(rules: readonly Rule<Difference>[]): readonly Step<Difference>[] {
  const steps: Step<Difference>[] = [];
  let [decide, decided]: [Rule<Difference>['decide'], Map<string, RuleText>] = [undefined, new Map()];
  for (const rule of rules) {
    if (rule.decide === undefined) {
      steps.push(stepOf(rule));
    } else if (rule.decide !== decide) {
      decided = new Map([[rule.id, rule]]);
      steps.push(stepAmong(rule.decide, decided));
    } else if (!decided.has(rule.id)) {
      decided.set(rule.id, rule);
    }
    decide = rule.decide;
  }
  return steps;
}

function stepOf<Difference>(rule: Rule<Difference>): Step<Difference> {
  return (difference) => {
    const judgement = rule.judge(difference);
    return judgement && { rule, judgement };
  };
}

function stepAmong<Difference>(decide: Step<Difference>, rules: ReadonlyMap<string, RuleText>): Step<Difference> {
  return (difference) => {
    const decision = decide(difference);
    const rule = decision && rules.get(decision.rule.id);
    return rule && { rule, judgement: decision.judgement };
  };
}

/** What the first rule that applies decides; undefined if none does. */
export function decisionOf<Difference>(
  steps: readonly Step<Difference>[],
  difference: Difference,
): Decision | undefined {
  for (const step of steps) {
    const decision = step(difference);
    if (decision !== undefined) return decision;
  }
  return undefined;
}

/** What it says; undefined when none takes the difference. */
export function judgeBy<Difference>(steps: readonly Step<Difference>[], difference: Difference): Verdict | undefined {
  const decision = decisionOf(steps, difference);
  return decision && verdictOf(decision.rule, decision.judgement);
}
