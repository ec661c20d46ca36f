import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownEngine, madeByStatements, type SchemaObject, translator } from '../../introspection/index.ts';
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

/** Translates a schema, makes it, and expects no finding above info except about what was told not to be translated. */
async function expectTranslated(
  schema: LogicalSchema,
  [from, to]: readonly [EngineName, EngineName],
  seed: number,
): Promise<void> {
  const source = await builder.build(schema, from, seed);
  const [meant, spelt] = [knownEngine(from), knownEngine(to)];
  const objects = source.snapshot.objects.map(
    inUsualSchema(source.snapshot.scope.namespaces?.[0], meant.dialect.defaultNamespace),
  );
  const { objects: made, untold } = translator(objects, meant, spelt)(objects);
  const statements = madeByStatements(made, spelt);
  const sql = statements.map(({ statement }) => statement ?? '').join('\n');
  const target = await builder.buildFrom(sql.replaceAll('public.', ''), to).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${source.sql}\n${sql}`);
  });
  const report = await compareSnapshots(source.snapshot, target.snapshot);
  const told = new Set(untold.map(({ object }) => `${object.owner ?? ''}.${object.name}`));
  const loud = report.findings.filter(
    ({ severity, object: { owner, name } }) =>
      severity !== 'info' && !told.has(`${owner ?? ''}.${name}`) && !told.has(`.${owner}`),
  );
  expect(loud, `${outlineOf(report)}\n${source.sql}\n${sql}\n${JSON.stringify(untold.map(({ why }) => why))}`).toEqual(
    [],
  );
  expect(statements.filter(({ statement }) => statement === undefined)).toEqual([]);
}

/** The builder makes each schema in a namespace of its own. */
function inUsualSchema(built: string | undefined, usual: string): (object: SchemaObject) => SchemaObject {
  const said = (object: SchemaObject): SchemaObject =>
    JSON.parse(JSON.stringify(object).replaceAll(built ?? usual, usual));
  return said;
}

describe('a schema that is translated is at parity with what it was translated from', () => {
  it.for<[EngineName, EngineName]>([
    ['sqlite', 'postgres'],
    ['postgres', 'sqlite'],
  ])('%s to %s', { timeout: fuzzing.timeout }, async (engines) => {
    await fc.assert(
      fc.asyncProperty(arbitrarySchema, fc.nat(2 ** 31), (schema, seed) => expectTranslated(schema, engines, seed)),
      fuzzing.parameters(15),
    );
  });
});
