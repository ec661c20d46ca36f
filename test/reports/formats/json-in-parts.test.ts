import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { jsonInParts } from '../../../reports/formats/parts/json-in-parts.ts';
import { orderKeys } from '../../../reports/formats/parts/order-keys.ts';

const schema = Type.Object({
  findings: Type.Array(Type.Object({ id: Type.Number(), members: Type.Array(Type.String()) })),
  verdict: Type.String(),
});

function reportOf(findings: number, members: number): unknown {
  return {
    verdict: 'drift',
    absent: undefined,
    other: ['a\nb "c"', null, {}, []],
    findings: Array.from({ length: findings }, (_, id) => ({
      members: Array.from({ length: id % 501 === 3 ? members : 1 }, (_, place) => `line\n  ${place}`),
      absent: undefined,
      id,
    })),
  };
}

describe('JSON in parts', () => {
  const sizes = [0, 1, 499, 500, 501, 1000, 1001].flatMap((findings) =>
    [0, 501].map((members) => ({ findings, members })),
  );
  test.each(sizes)(
    'is the text that JSON.stringify gives: $findings findings, $members members',
    ({ findings, members }) => {
      const report = reportOf(findings, members);
      const text = [...jsonInParts(report, schema)].join('');
      expect(text).toBe(`${JSON.stringify(orderKeys(report, schema), null, 2)}\n`);
    },
  );

  test('no part is much longer than five hundred items', () => {
    const lengths = [...jsonInParts(reportOf(20_000, 20_000), schema)].map((part) => part.length);
    expect(Math.max(...lengths)).toBeLessThan(100_000);
    expect(lengths.length).toBeGreaterThan(40);
  });
});
