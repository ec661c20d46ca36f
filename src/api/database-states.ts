import { type Static, Type } from 'typebox';
import { orNull } from '../../introspection/index.ts';
import { databasesOf } from '../audit/job-of.ts';
import { oneOf } from '../one-of.ts';
import { lastRuns, resultsOf } from '../store/run-history.ts';
import { lastSightings, type SeenSchema } from '../store/sightings.ts';
import type { Run, RunResult } from '../store/tables.ts';
import type { ApiContext } from './api-context.ts';
import { amount, faultShape, moment } from './shapes.ts';

const text = Type.String();

export const DatabaseSchema = Type.Object(
  {
    name: Type.String({ description: 'the name in the configuration; a schema in a database is `tenants/tenant_a`' }),
    configured: Type.Boolean({
      description: 'false: the configuration no longer has it, or it is a schema of a configured database',
    }),
    status: Type.Unsafe<'read' | 'unreadable' | 'gone' | 'unseen'>({
      ...oneOf(['read', 'unreadable', 'gone', 'unseen']),
      description: 'the result of the last audit: read, unreadable, no longer audited, or not audited yet',
    }),
    audits: Type.Array(text, { description: 'the audits that read it' }),
    engine: orNull(text),
    engineVersion: orNull(text),
    objects: orNull({ ...amount, description: 'null if it is read schema by schema; the same holds for the next two' }),
    fingerprint: orNull(Type.String({ description: 'the fingerprint of its schema: /api/v1/snapshots/{fingerprint}' })),
    since: orNull({ ...moment, description: 'when it was first seen with this schema' }),
    lastSeenAt: orNull(moment),
    fault: orNull(faultShape),
  },
  { $id: 'Database' },
);
export type ShownDatabase = Static<typeof DatabaseSchema>;

interface LastRun {
  readonly run: Run;
  readonly results: readonly RunResult[];
}

/** The state of every database that is configured or was ever seen, sorted by name. */
export async function readDatabaseStates({
  store,
  config,
}: Pick<ApiContext, 'store' | 'config'>): Promise<readonly ShownDatabase[]> {
  const { databases, audits } = config();
  const runs = await lastRuns(store, [...audits.keys()]);
  const results = await resultsOf(
    store,
    [...runs.values()].map(({ id }) => id),
  );
  const seen = await lastSightings(store);
  const names = [...new Set([...databases.keys(), ...seen.keys()])].toSorted();
  return names.map((name) => {
    const readers = [...audits.values()].filter(({ pairing }) => databasesOf(pairing).includes(ownerOf(name)));
    const last = readers
      .flatMap((audit) => runs.get(audit.name) ?? [])
      .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
    return shownDatabase(
      { name, configured: databases.has(name), audits: readers.map((audit) => audit.name) },
      seen.get(name) ?? lastPartOf(name, seen),
      last && { run: last, results: results.get(last.id) ?? [] },
    );
  });
}

/** Names in a configuration contain no slash; a schema is named `database/schema`. */
function ownerOf(name: string): string {
  return name.split('/', 1)[0] ?? name;
}

/** For a database that is read schema by schema: the schema that was read last. */
function lastPartOf(name: string, seen: ReadonlyMap<string, SeenSchema>): SeenSchema | undefined {
  return [...seen.values()]
    .filter(({ database }) => database.startsWith(`${name}/`))
    .toSorted((a, b) => (a.last_seen_at < b.last_seen_at ? 1 : -1))[0];
}

function shownDatabase(
  known: Pick<ShownDatabase, 'name' | 'configured' | 'audits'>,
  seen: SeenSchema | undefined,
  last: LastRun | undefined,
): ShownDatabase {
  const missed = last !== undefined && (seen === undefined || seen.last_seen_at < endOf(last.run));
  const fault = missed ? faultOf(known.name, last) : null;
  const whole = seen?.database === known.name ? seen : undefined;
  return {
    ...known,
    status: fault !== null ? 'unreadable' : seen === undefined ? 'unseen' : missed ? 'gone' : 'read',
    engine: seen?.engine ?? null,
    engineVersion: seen?.engine_version ?? null,
    objects: whole?.objects ?? null,
    fingerprint: whole?.fingerprint ?? null,
    since: whole?.first_seen_at ?? null,
    lastSeenAt: seen?.last_seen_at ?? null,
    fault,
  };
}

function faultOf(name: string, { run, results }: LastRun): ShownDatabase['fault'] {
  const concerned = results.find(
    ({ expected, actual, verdict }) =>
      verdict === 'failed' && [expected, actual].some((one) => one === name || one.startsWith(`${name}/`)),
  );
  const { error_code: code, error } = concerned ?? run;
  return code === null ? null : { code, message: error ?? '' };
}

function endOf({ finished_at, queued_at }: Run): string {
  return finished_at ?? queued_at;
}
