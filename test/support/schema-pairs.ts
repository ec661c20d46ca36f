import { beforeAll, describe, expect, inject, it } from 'vitest';
import { introspect, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport, type Policy } from '../../reports/index.ts';
import { runScript } from '../../src/scratch/server-databases.ts';
import { postgresDatabase } from './databases.ts';

/** Two schemas with the same name in two PostgreSQL databases, and the expected findings. */
export interface SchemaPair {
  /** What is true for a user. */
  readonly says: string;
  /** SQL that both sides run first. */
  readonly shared?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Such as `error column.type t.a`, without advice, sorted. None: parity. */
  readonly findings?: readonly string[];
  readonly policy?: Policy;
  /** The first version of PostgreSQL that can create the schema. */
  readonly since?: number;
}

interface PairSides {
  readonly expected: Snapshot;
  readonly actual: Snapshot;
}

/** One test for each pair. All of them live in two databases, which are read once. */
export function describePairs(title: string, all: readonly SchemaPair[]): void {
  const pairs = all
    .filter(({ since = 0 }) => since <= inject('postgresVersion').major)
    .map((pair, place) => ({ ...pair, schema: `pair_${place}` }));

  describe(title, () => {
    let sides: PairSides;
    beforeAll(async () => {
      const [expected, actual] = await Promise.all([
        readAll(pairs.map(({ schema, shared = '', expected = '' }) => [schema, shared + expected])),
        readAll(pairs.map(({ schema, shared = '', actual = '' }) => [schema, shared + actual])),
      ]);
      sides = { expected, actual };
    });

    it.for(pairs)('$says', async ({ schema, findings = [], policy = {} }) => {
      const report = await compareSnapshots(onlyOf(schema, sides.expected), onlyOf(schema, sides.actual), { policy });
      expect(linesOf(report)).toEqual(findings);
      const { raw, explained, found } = report.summary.differences;
      expect(explained + found, 'every raw difference is explained or found').toBe(raw);
      expect(report.summary.objects.total, 'something was compared').toBeGreaterThan(0);
    });
  });
}

async function readAll(scripts: readonly (readonly [schema: string, sql: string])[]): Promise<Snapshot> {
  await using database = await postgresDatabase();
  for (const [schema, sql] of scripts) {
    await runScript(database.url, `CREATE SCHEMA ${schema}; SET search_path = ${schema}; ${sql}`);
  }
  return await introspect(database.url, { now: new Date(0) });
}

function onlyOf(schema: string, snapshot: Snapshot): Snapshot {
  return { ...snapshot, objects: snapshot.objects.filter(({ namespace }) => namespace === schema) };
}

/** `error column.type t.a`, one for each difference that the schemas have; advice is about one of them. */
export function linesOf({ findings }: ParityReport): readonly string[] {
  return findings
    .filter(({ rule }) => !rule.startsWith('advice.'))
    .flatMap(({ severity, rule, members, object }) =>
      (members ?? [{ object }]).map(
        (member) =>
          `${severity} ${rule} ${[member.object.owner, member.object.name].filter((part) => part !== null).join('.')}`,
      ),
    )
    .toSorted();
}
