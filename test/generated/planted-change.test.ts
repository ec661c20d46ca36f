import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSnapshots, type Finding } from '../../reports/index.ts';
import { outlineOf } from '../support/case.ts';
import { arbitrarySchema } from './arbitrary-schema.ts';
import type { PlantedChange } from './change.ts';
import { type Builder, type EngineName, openBuilder } from './databases.ts';
import { fuzzing } from './fuzzing.ts';
import { changesOf } from './planted-change.ts';

let builder: Builder;

beforeAll(async () => {
  builder = await openBuilder();
});
afterAll(() => builder[Symbol.asyncDispose]());

function isAbout({ object, members }: Finding, { kinds, owner, name }: PlantedChange): boolean {
  const told = members?.map((member) => member.object) ?? [object];
  return told.every(
    (each) => kinds.includes(each.kind) && each.owner === owner && (name === null || each.name === name),
  );
}

describe('one change on one side is one finding about the changed object', () => {
  it.for<[EngineName, EngineName]>([
    ['sqlite', 'postgres'],
    ['postgres', 'sqlite'],
    ['sqlite', 'sqlite'],
    ['postgres', 'postgres'],
  ])('%s against %s', { timeout: fuzzing.timeout }, async ([one, other]) => {
    const property = fc.asyncProperty(
      arbitrarySchema,
      fc.tuple(fc.nat(2 ** 31), fc.nat(2 ** 31)),
      fc.nat(),
      fc.boolean(),
      async (schema, [seed, otherSeed], choice, swapped) => {
        const changes = changesOf(schema);
        const change = changes[choice % changes.length];
        fc.pre(change !== undefined);
        const [before, after] = swapped ? [change.schema, schema] : [schema, change.schema];
        const expected = await builder.build(before, one, seed);
        const actual = await builder.build(after, other, otherSeed);
        const report = await compareSnapshots(expected.snapshot, actual.snapshot);
        const loud = report.findings.filter(({ severity }) => severity !== 'info');
        const context = `${change.what} ${change.owner} ${change.name}\n${outlineOf(report)}\n${expected.sql}\n${actual.sql}`;
        expect([1, change.findings], context).toContain(loud.length);
        expect(
          loud.every((finding) => isAbout(finding, change)),
          context,
        ).toBe(true);
      },
    );
    await fc.assert(property, fuzzing.parameters(15));
  });
});
