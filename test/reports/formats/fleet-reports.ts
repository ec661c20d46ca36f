import { rm } from 'node:fs/promises';
import type { FleetReport, Policy } from '../../../reports/index.ts';
import type { AuditJob } from '../../../src/audit/audit-job.ts';
import { fleetOf } from '../../../src/gate/fleet-report.ts';
import { gatedAudit } from '../../../src/gate/gated-audit.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { dressed } from '../../support/dressed.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const ORDERS = `CREATE TABLE orders (id INTEGER PRIMARY KEY, at TEXT NOT NULL, total INTEGER NOT NULL, note TEXT);
CREATE TABLE items (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders, name TEXT, amount INTEGER, price INTEGER);
CREATE INDEX orders_at ON orders (at);
CREATE VIEW recent AS SELECT id FROM orders WHERE at > '2026'`;

const without = (part: string, sql = ORDERS): string => sql.replace(part, '');

const LACKS_INDEX = without('CREATE INDEX orders_at ON orders (at);\n');

/** What some members have instead: of thirty, 07 and 22 lack an index, 11 columns too, 14 has a type, 30 no file. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['07', LACKS_INDEX],
  ['22', LACKS_INDEX],
  ['11', without(', name TEXT, amount INTEGER, price INTEGER', without(', note TEXT', LACKS_INDEX))],
  ['14', ORDERS.replace('total INTEGER', 'total TEXT')],
]);

const MEMBERS = Array.from({ length: 30 }, (_, place) => String(place + 1).padStart(2, '0'));

/** Thirty SQLite files against a reference. */
export function thirtyMembers(policy: Policy = {}): Promise<FleetReport> {
  return auditedFleet(
    new Map([['reference', ORDERS], ...MEMBERS.map((name): [string, string] => [name, OTHERS.get(name) ?? ORDERS])]),
    { policy, gone: ['30'] },
  );
}

/** Members whose names and objects a terminal, Markdown, CSV or XML would obey. */
export function hostileMembers(): Promise<FleetReport> {
  const [whole, lacking] = ['CREATE TABLE "a|b`<b>" (c, "@all" TEXT)', 'CREATE TABLE "a|b`<b>" (c)'];
  return auditedFleet(
    new Map([
      ['\u001b[31mreference', whole],
      ['=1+1', lacking],
      ['two\nlines|`<script>', lacking],
      ['@everyone ::error::', whole],
    ]),
  );
}

export function equalMembers(): Promise<FleetReport> {
  return auditedFleet(new Map(['reference', 'a', 'b', 'c'].map((name) => [name, ORDERS])));
}

/** A fleet that no member of can be read. */
export function goneMembers(): Promise<FleetReport> {
  return auditedFleet(new Map(['reference', 'a', 'b', 'c'].map((name) => [name, ORDERS])), {
    gone: ['reference', 'b'],
  });
}

interface Fleet {
  readonly policy?: Policy;
  readonly gone?: readonly string[];
}

/** Audits real files, the first against the others. Sources, versions and times are the same everywhere. */
async function auditedFleet(
  scripts: ReadonlyMap<string, string>,
  { policy = {}, gone = [] }: Fleet = {},
): Promise<FleetReport> {
  await using folder = await scratchFolder();
  const databases = [...scripts].map(([name, sql], place) => {
    const source = folder.file(`${place}.db`);
    buildSqliteFile(source, sql);
    return { name, source };
  });
  for (const { name, source } of databases) if (gone.includes(name)) await rm(source);
  const [reference, ...members] = databases;
  if (reference === undefined) throw new Error('a fleet needs a reference');
  const job: AuditJob = { audit: 'customers', pairing: { kind: 'reference', reference, members }, policy, systems: {} };
  const { pairs } = await gatedAudit({
    job,
    terms: { failOn: 'warning' },
    readBase: undefined,
    listeners: { onStep: () => {} },
  });
  const [first, ...others] = pairs;
  if (first === undefined) throw new Error('a fleet needs members');
  const fleet = fleetOf(job, [first, ...others]);
  return {
    ...fleet,
    members: fleet.members.map(({ error, report, ...member }) => ({
      ...member,
      ...(error !== undefined && { error: error.replaceAll(folder.path, '/databases') }),
      ...(report !== undefined && { report: dressed(report) }),
    })),
  };
}
