import { beforeAll, describe, expect, inject, it } from 'vitest';
import { introspect, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { buildSqliteFile } from '../../src/scratch/sqlite-file.ts';
import { postgresDatabase } from './databases.ts';
import { linesOf } from './schema-pairs.ts';
import { scratchFolder } from './scratch-folder.ts';

/** The SQL that makes a database, by the engine that runs it. */
export type Made = { readonly sqlite: string } | { readonly postgres: string };

/** Two databases of any engines, and the expected findings. */
export interface EnginePair {
  /** What is true for a user. */
  readonly says: string;
  readonly expected: Made;
  readonly actual: Made;
  /** Such as `error column.type t.a`, without advice, sorted. None: parity, and no note. */
  readonly findings?: readonly string[];
  /** The first version of PostgreSQL that can create it. */
  readonly since?: number;
}

type SideName = 'expected' | 'actual';
type Snapshots = { readonly [side in SideName]: readonly Snapshot[] };

const now = new Date(0);

/**
 * One test for each pair. Those of PostgreSQL are schemas of two databases, which are read once; those of SQLite are files.
 * `about`: the rules whose findings are held against the list; absent: all.
 */
export function describeEnginePairs(title: string, all: readonly EnginePair[], about = /^/): void {
  const pairs = all.filter(({ since = 0 }) => since <= inject('postgresVersion').major);

  describe(title, () => {
    let snapshots: Snapshots;
    beforeAll(async () => {
      const [expected, actual] = await Promise.all([readSide('expected', pairs), readSide('actual', pairs)]);
      snapshots = { expected, actual };
    });

    it.for(pairs.map((pair, place) => ({ ...pair, place })))('$says', async ({ place, findings = [] }) => {
      const [expected, actual] = [snapshots.expected[place], snapshots.actual[place]];
      if (expected === undefined || actual === undefined) throw new Error('a side was not read');
      const report = await compareSnapshots(expected, actual);
      expect(linesOf(report).filter((line) => about.test(line.split(' ')[1] ?? ''))).toEqual(findings);
      const { raw, explained, found } = report.summary.differences;
      expect(explained + found, 'every raw difference is explained or found').toBe(raw);
      expect(report.summary.objects.total, 'something was compared').toBeGreaterThan(0);
    });
  });
}

async function readSide(side: SideName, pairs: readonly EnginePair[]): Promise<readonly Snapshot[]> {
  await using folder = await scratchFolder();
  const databases = pairs.map((pair, place) => ({ made: pair[side], name: `pair_${place}` }));
  const schemas = databases.flatMap(({ made, name }) =>
    'postgres' in made ? [`CREATE SCHEMA ${name}; SET search_path = ${name}, public; ${made.postgres}`] : [],
  );
  const server = schemas.length === 0 ? undefined : await readSchemas(schemas);
  return await Promise.all(
    databases.map(async ({ made, name }) => {
      if (server !== undefined && 'postgres' in made) return onlyOf(name, server);
      if ('sqlite' in made) buildSqliteFile(folder.file(name), made.sqlite);
      return await introspect(folder.file(name), { now });
    }),
  );
}

async function readSchemas(scripts: readonly string[]): Promise<Snapshot> {
  await using database = await postgresDatabase(['CREATE EXTENSION citext', ...scripts].join(';\n'));
  return await introspect(database.url, { now });
}

/** As if the reading had been limited to that schema. */
function onlyOf(schema: string, snapshot: Snapshot): Snapshot {
  const objects = snapshot.objects.filter(({ namespace }) => namespace === schema);
  return { ...snapshot, scope: { namespaces: [schema] }, objects };
}
