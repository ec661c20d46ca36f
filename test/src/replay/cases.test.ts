import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert, asyncProperty, constantFrom, pre } from 'fast-check';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { introspect, type Snapshot } from '../../../introspection/index.ts';
import { readSource } from '../../../src/audit/read-source.ts';
import { EvenkeelError } from '../../../src/errors.ts';
import { findCases } from '../../support/case.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { patience } from '../../support/patience.ts';
import { onTestServer } from '../../support/replayed.ts';

const ROOT = fileURLToPath(new URL('../../cases', import.meta.url));
const now = new Date(0);

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a role without a superuser's rights may not make, as a replay says. */
const REFUSED = /a replay has no rights/;
/** A kind that a replay leaves out, with the reason, because some of it needs a superuser. */
const LEFT_OUT = /only a superuser can create/;
/** A live database can be left half-way by a statement that fails; a replay ends there. */
const HALF_WAY = /ON_ERROR_STOP 0/;

test(
  'SQL gives the same SQLite schema statement by statement as in one call',
  async () => {
    for (const file of filesOf('sqlite')) {
      await using whole = await sqliteDatabase(readFileSync(join(ROOT, file), 'utf8'));
      expect(contentOf(await replayed(file)), file).toEqual(contentOf(await introspect(whole.path, { now })));
    }
  },
  patience(120),
);

test(
  'SQL gives the same PostgreSQL schema statement by statement as in one call',
  async () => {
    const files = filesOf('postgres').filter((file) => !HALF_WAY.test(readFileSync(join(ROOT, file), 'utf8')));
    await assert(
      asyncProperty(constantFrom(...files), async (file) => {
        const snapshot = await replayedUnlessRefused(file);
        pre(snapshot !== undefined && !snapshot.uncovered.some(({ why }) => LEFT_OUT.test(why)));
        await using whole = await postgresDatabase(readFileSync(join(ROOT, file), 'utf8'));
        expect(contentOf(snapshot), file).toEqual(contentOf(await introspect(whole.url, { now })));
      }),
      { numRuns: 25 },
    );
  },
  patience(120),
);

function filesOf(engine: string): readonly string[] {
  return findCases(ROOT, inject('postgresVersion').major).flatMap(({ folder }) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(`.${engine}.sql`))
      .map((name) => join(relative(ROOT, folder), name)),
  );
}

async function replayed(file: string): Promise<Snapshot> {
  return (await readSource(`sql:${file}`, { folder: ROOT, now })).snapshot;
}

async function replayedUnlessRefused(file: string): Promise<Snapshot | undefined> {
  try {
    return await replayed(file);
  } catch (error) {
    if (error instanceof EvenkeelError && REFUSED.test([error.message, ...error.particulars].join())) return undefined;
    throw error;
  }
}

/**
 * Why a kind is not there differs: a live database can be asked for its owners. Whether a materialized view holds rows is not
 * known of a replay, with a note that says so.
 */
function contentOf({ source: _source, notes: _notes, uncovered, objects, ...content }: Snapshot): object {
  return {
    ...content,
    uncovered: uncovered.map(({ kind }) => kind),
    objects: objects.map((object) => ({ ...object, facts: { ...object.facts, populated: undefined } })),
  };
}
