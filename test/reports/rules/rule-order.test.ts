import { describe, expect, test } from 'vitest';
import { presenceRules, ruleTexts, valueRules } from '../../../reports/rules/registry.ts';
import { inOrder, yields } from '../../../reports/rules/rule-order.ts';
import { typeRules } from '../../../reports/rules/types/registry.ts';

const lists = { fact: valueRules, absence: presenceRules, type: typeRules };

describe.each(Object.entries(lists))('rules about one %s', (_, rules) => {
  const all: readonly { readonly id: string; readonly yieldsTo?: readonly string[] }[] = rules;

  test('each is asked after those that it yields to, in whatever order they are listed', () => {
    for (const listed of [all, all.toReversed()]) {
      const ordered = inOrder(listed);
      expect(ordered).toHaveLength(all.length);
      const early = ordered.flatMap((rule, place) =>
        ordered.slice(place + 1).flatMap((later) => (rule !== later && yields(rule, later) ? [rule.id] : [])),
      );
      expect(early).toEqual([]);
    }
  });

  test('what one yields to is a rule', () => {
    const names = new Set(all.flatMap(({ yieldsTo = [] }) => yieldsTo));
    const unknown = [...names].filter((name) => !ruleTexts.some((rule) => yields({ id: '', yieldsTo: [name] }, rule)));
    expect(unknown).toEqual([]);
  });
});

test('rules that yield to each other are refused', () => {
  const rules = [
    { id: 'type.one', yieldsTo: ['type.other'] },
    { id: 'type.other', yieldsTo: ['type.*'] },
  ];
  expect(() => inOrder(rules)).toThrow('type.one yields to a rule that yields to it');
});
