import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../reports/index.ts';
import { outlineOf } from '../support/case.ts';
import { arbitrarySchema } from './arbitrary-schema.ts';
import { type Builder, type EngineName, openBuilder } from './databases.ts';
import { fuzzing } from './fuzzing.ts';
import type { LogicalSchema } from './logical-schema.ts';

let builder: Builder;

beforeAll(async () => {
  builder = await openBuilder();
});
afterAll(() => builder[Symbol.asyncDispose]());

const seeds = fc.tuple(fc.nat(2 ** 31), fc.nat(2 ** 31));

/** Builds one schema twice and expects no finding above info. */
async function expectParity(
  schema: LogicalSchema,
  engines: readonly [EngineName, EngineName],
  [one, other]: readonly [number, number],
): Promise<void> {
  const expected = await builder.build(schema, engines[0], one);
  const actual = await builder.build(schema, engines[1], other);
  const report = await compareSnapshots(expected.snapshot, actual.snapshot);
  const loud = report.findings.filter(({ severity }) => severity !== 'info');
  expect(loud, `${outlineOf(report)}\n${expected.sql}\n${actual.sql}`).toEqual([]);
  expect(report.verdict).toBe('parity');
}

describe('one schema in different spellings is at parity with itself', () => {
  it.for<[EngineName, EngineName]>([
    ['sqlite', 'postgres'],
    ['postgres', 'sqlite'],
    ['sqlite', 'sqlite'],
    ['postgres', 'postgres'],
  ])('%s against %s', { timeout: fuzzing.timeout }, async (engines) => {
    await fc.assert(
      fc.asyncProperty(arbitrarySchema, seeds, (schema, chosen) => expectParity(schema, engines, chosen)),
      fuzzing.parameters(15),
    );
  });
});
