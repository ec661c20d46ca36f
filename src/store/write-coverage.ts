import type { Kysely } from 'kysely';
import { Type } from 'typebox';
import type { PairOutcome } from '../audit/audit-outcome.ts';
import { coverageAfter, type Gap, type LostCoverage, type PairCoverage } from './coverage-after.ts';
import { storedJson } from './stored-json.ts';
import type { Coverage, Tables } from './tables.ts';

/** What happened to the coverage of a pair. */
export interface CoverageChange {
  readonly expected: string;
  readonly actual: string;
  readonly lost: readonly Gap[];
  readonly back: readonly Gap[];
}

/** The parts of one pair that could be compared before and cannot be now. */
export interface LastingLoss {
  readonly audit: string;
  readonly expected: string;
  readonly actual: string;
  readonly lost: readonly LostCoverage[];
}

type Pair = Pick<PairOutcome, 'expected' | 'actual'>;

/** Writes the next coverage of an audit's pairs, and returns the changes. Runs in a transaction that has locked the audit. */
export async function writeCoverage(
  db: Kysely<Tables>,
  pairs: readonly PairOutcome[],
  { audit, at }: { readonly audit: string; readonly at: string },
): Promise<readonly CoverageChange[]> {
  const known = new Map((await readRows(db, audit)).map((row) => [keyOf(row), row]));
  const changes: CoverageChange[] = [];
  for (const pair of pairs) {
    const row = known.get(keyOf(pair));
    known.delete(keyOf(pair));
    const after = coverageAfter(row && coverageIn(row), pair, at);
    if (after === undefined) continue;
    const { expected, actual } = pair;
    await upsert(db, { audit, expected, actual, ...textsOf(after.coverage) });
    if (after.lost.length + after.back.length === 0) continue;
    changes.push({ expected, actual, lost: after.lost, back: after.back });
  }
  if (pairs.length > 0)
    for (const { expected, actual } of known.values()) await forget(db, { audit, expected, actual });
  return changes;
}

/** The lost coverage of the pairs of one audit, or of all, sorted by name. */
export async function readLosses(db: Kysely<Tables>, audit?: string): Promise<readonly LastingLoss[]> {
  const rows = await readRows(db, audit);
  return rows.flatMap((row) => {
    const { lost } = coverageIn(row);
    return lost.length === 0 ? [] : [{ audit: row.audit, expected: row.expected, actual: row.actual, lost }];
  });
}

async function readRows(db: Kysely<Tables>, audit: string | undefined): Promise<readonly Coverage[]> {
  const rows = db.selectFrom('coverage').selectAll().orderBy('audit').orderBy('expected').orderBy('actual');
  return await (audit === undefined ? rows : rows.where('audit', '=', audit)).execute();
}

async function upsert(db: Kysely<Tables>, row: Coverage): Promise<void> {
  const { compared, held, unread, lost } = row;
  await db
    .insertInto('coverage')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['audit', 'expected', 'actual']).doUpdateSet({ compared, held, unread, lost }),
    )
    .execute();
}

async function forget(db: Kysely<Tables>, { audit, expected, actual }: Pair & { readonly audit: string }) {
  await db
    .deleteFrom('coverage')
    .where('audit', '=', audit)
    .where('expected', '=', expected)
    .where('actual', '=', actual)
    .execute();
}

const text = Type.String();
const ObjectGap = Type.Object({ object: text, kind: text });
const FieldGap = Type.Object({ kind: text, field: text });
const since = Type.Object({ since: text });

const readKinds = storedJson(Type.Array(text));
const readUnread = storedJson(Type.Array(Type.Union([ObjectGap, FieldGap])));
const readLost = storedJson(
  Type.Array(
    Type.Union([
      Type.Intersect([ObjectGap, since]),
      Type.Intersect([FieldGap, since]),
      Type.Intersect([Type.Object({ kind: text }), since]),
    ]),
  ),
);

function coverageIn({ audit, expected, actual, compared, held, unread, lost }: Coverage): PairCoverage {
  const place = (what: string) => `what is ${what} of "${actual}" against "${expected}" in the audit "${audit}"`;
  return {
    compared: readKinds(compared, place('compared')),
    held: readKinds(held, place('held')),
    unread: readUnread(unread, place('unread')),
    lost: readLost(lost, place('lost')),
  };
}

function textsOf({ compared, held, unread, lost }: PairCoverage): Omit<Coverage, 'audit' | 'expected' | 'actual'> {
  return {
    compared: JSON.stringify(compared),
    held: JSON.stringify(held),
    unread: JSON.stringify(unread),
    lost: JSON.stringify(lost),
  };
}

function keyOf({ expected, actual }: Pair): string {
  return JSON.stringify([expected, actual]);
}
