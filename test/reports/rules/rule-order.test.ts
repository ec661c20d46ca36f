import { describe, expect, test } from 'vitest';
import { presenceRules, ruleTexts, valueRules } from '../../../reports/rules/registry.ts';
import { inOrder, yields } from '../../../reports/rules/rule-order.ts';
import { typeRules } from '../../../reports/rules/types/registry.ts';
import { precedes } from '../../support/precedes.ts';

const lists = { fact: valueRules, absence: presenceRules, type: typeRules };

describe.each(Object.entries(lists))('rules about one %s', (_, rules) => {
  const all: readonly { readonly id: string; readonly yieldsTo?: readonly string[] }[] = rules;

  test('each is tried after those that it yields to, whatever their order in the list', () => {
    for (const listed of [all, all.toReversed()]) {
      const ordered = inOrder(listed);
      expect(ordered).toHaveLength(all.length);
      const early = ordered.flatMap((rule, place) =>
        ordered.slice(place + 1).flatMap((later) => (rule !== later && yields(rule, later) ? [rule.id] : [])),
      );
      expect(early).toEqual([]);
    }
  });

  test('every rule that one yields to exists', () => {
    const names = new Set(all.flatMap(({ yieldsTo = [] }) => yieldsTo));
    const unknown = [...names].filter((name) => !ruleTexts.some((rule) => yields({ id: '', yieldsTo: [name] }, rule)));
    expect(unknown).toEqual([]);
  });

  test('none names a rule that follows from another one it names', () => {
    const repeated = all.flatMap((rule) =>
      (rule.yieldsTo ?? []).flatMap((name, place, names) => {
        const named = all.filter((other) => other !== rule && yields({ id: '', yieldsTo: [name] }, other));
        const without = { id: rule.id, yieldsTo: names.toSpliced(place, 1) };
        const isReached = named.length > 0 && named.every((other) => precedes(other, without, all));
        return isReached ? [`${rule.id}: ${name}`] : [];
      }),
    );
    expect(repeated).toEqual([]);
  });
});

test('rules that yield to each other are refused', () => {
  const rules = [
    { id: 'type.one', yieldsTo: ['type.other'] },
    { id: 'type.other', yieldsTo: ['type.*'] },
  ];
  expect(() => inOrder(rules)).toThrow('type.one yields to a rule that yields to it');
});
