import { describe, expect, it } from 'vitest';
import type { SchemaObject } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { snapshotOf } from '../support/arbitrary-snapshot.ts';

const numbers = (count: number): string => Array.from({ length: count }, (_, place) => place).join(', ');
const nested = (depth: number): string => `${'('.repeat(depth)}total${' + 1)'.repeat(depth)} > 0`;

const check = (expression: string): SchemaObject => ({
  kind: 'check',
  namespace: 'public',
  owner: 'orders',
  name: 'orders_check',
  facts: { expression, validated: true, noInherit: false, enforced: true, comment: null },
});

/** Seconds of one comparison of two checks that mean the same. */
async function secondsFor(count: number): Promise<number> {
  const sides = [`total IN (${numbers(count)})`, `((total = ANY (ARRAY[${numbers(count)}])))`];
  const [expected, actual] = sides.map((text) => snapshotOf([check(text)]));
  if (expected === undefined || actual === undefined) throw new Error('two sides are needed');
  const start = performance.now();
  const report = await compareSnapshots(expected, actual);
  expect(report.verdict).toBe('parity');
  return (performance.now() - start) / 1000;
}

describe('long expressions', () => {
  it('are compared in time that grows with their length, not with its square', async () => {
    await secondsFor(500);
    const [short, long] = [await secondsFor(4_000), await secondsFor(32_000)];
    expect(long / short).toBeLessThan(24);
  });

  it.for([900, 2_000, 20_000])('nested %i deep are compared, or unknown with the reason', async (depth) => {
    const [expected, actual] = [snapshotOf([check(nested(depth))]), snapshotOf([check(nested(depth + 1))])];
    const { findings } = await compareSnapshots(expected, actual);
    expect(findings).not.toEqual([]);
    if (depth > 1_000) expect(findings[0]?.why).toContain('nested more than 1000 levels deep');
  });
});
