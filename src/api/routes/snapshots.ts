import { Type } from 'typebox';
import { orNull } from '../../../introspection/index.ts';
import type { Kept } from '../../audit/worker.ts';
import { listSightings, type SeenSchema } from '../../store/sightings.ts';
import { findSnapshot, hasSnapshot } from '../../store/snapshots.ts';
import { notFound } from '../problem.ts';
import { reportAnswers, reportSender, suffixShape } from '../report-answer.ts';
import { otherwise, type Route, refusals } from '../route.ts';
import { amount, asked, digest, moment, named, pageOf, pageQuery, queryOf } from '../shapes.ts';
import { sendStored } from '../stored-answer.ts';

export const SightingSchema = Type.Object(
  {
    database: Type.String(),
    fingerprint: Type.String({ description: 'the fingerprint of the schema: /api/v1/snapshots/{fingerprint}' }),
    before: orNull(Type.String({ description: 'the fingerprint of the schema before this one' })),
    firstSeenAt: moment,
    lastSeenAt: moment,
    engine: Type.String(),
    engineVersion: Type.String(),
    objects: amount,
    bytes: amount,
  },
  { $id: 'Sighting' },
);

export const SnapshotSchema = Type.Object(
  {
    format: Type.String(),
    engine: Type.Object({ name: Type.String(), version: Type.String() }),
    source: Type.String(),
    takenAt: moment,
    objects: Type.Array(Type.Object({ kind: Type.String() }, { additionalProperties: true })),
  },
  { $id: 'Snapshot', additionalProperties: true, description: 'see docs/schemas/snapshot.schema.json' },
);

/** The schemas of databases over time. */
export const snapshotRoutes: Route = (app, context) => {
  const { store, pool } = context;
  const send = reportSender(context);
  app.get(
    '/api/v1/snapshots',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'listSnapshots',
        tags: ['snapshots'],
        summary: 'Which schema databases had, from when to when, the newest first',
        querystring: queryOf({ ...pageQuery, database: Type.Optional(asked()) }),
        response: { 200: pageOf(named(SightingSchema)), ...otherwise },
      },
    },
    async ({ query }) => {
      const { items, cursor } = await listSightings(store, query);
      return { items: items.map(shownSighting), cursor };
    },
  );
  app.get(
    '/api/v1/snapshots/:fingerprint',
    {
      config: { scope: 'read' },
      schema: {
        operationId: 'getSnapshot',
        tags: ['snapshots'],
        summary: 'A schema, as `evenkeel snapshot` writes it',
        params: Type.Object({ fingerprint: digest }),
        response: {
          200: { description: 'the schema', content: { 'application/json': { schema: Type.Ref('Snapshot') } } },
          304: Type.Null({ description: 'not modified' }),
          ...refusals,
        },
      },
    },
    ({ params: { fingerprint } }, reply) =>
      sendStored(reply, {
        etag: fingerprint,
        mediaType: 'application/json',
        forGood: true,
        read: async () => (await keptAs(fingerprint)).body,
        assertStored: () => assertSnapshot(fingerprint),
      }),
  );
  app.get(
    '/api/v1/snapshots/:before/differences/:fingerprint',
    {
      config: { scope: 'read' },
      schema: {
        ...reportAnswers,
        operationId: 'getDifferences',
        tags: ['snapshots', 'reports'],
        summary: 'How a schema changed: the later one compared with the earlier one',
        description: 'Without any policy.',
        params: Type.Object({ before: digest, fingerprint: digest }),
        querystring: queryOf({ suffix: Type.Optional(suffixShape) }),
      },
    },
    ({ params: { before, fingerprint }, query: { suffix } }, reply) =>
      send(reply, {
        digest: `${before}-${fingerprint}`,
        suffix,
        forGood: false,
        async assertStored() {
          await assertSnapshot(before);
          await assertSnapshot(fingerprint);
        },
        async read() {
          const [expected, actual] = [await keptAs(before), await keptAs(fingerprint)];
          return await pool.compare({ expected, actual });
        },
      }),
  );

  async function assertSnapshot(fingerprint: string): Promise<void> {
    if (!(await hasSnapshot(store, fingerprint))) throw notFound('snapshot', fingerprint);
  }

  async function keptAs(digest: string): Promise<Kept> {
    const snapshot = await findSnapshot(store, digest);
    if (snapshot === undefined) throw notFound('snapshot', digest);
    return { digest, body: snapshot.body };
  }
};

function shownSighting({ database, fingerprint, before, first_seen_at, last_seen_at, ...seen }: SeenSchema) {
  return {
    ...{ database, fingerprint, before },
    firstSeenAt: first_seen_at,
    lastSeenAt: last_seen_at,
    engine: seen.engine,
    engineVersion: seen.engine_version,
    objects: seen.objects,
    bytes: seen.size,
  };
}
