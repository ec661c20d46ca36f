import { type Static, Type } from 'typebox';
import { orNull } from '../../../introspection/index.ts';
import { databasesOf } from '../../audit/job-of.ts';
import type { AuditConfig } from '../../config/service-config.ts';
import { oneOf } from '../../one-of.ts';
import { lastRuns, resultsOf } from '../../store/run-history.ts';
import { type LastingLoss, readLosses } from '../../store/write-coverage.ts';
import { auditStatuses, auditStatusOf } from '../audit-status.ts';
import { notFound } from '../problem.ts';
import { otherwise, type Route, refusals } from '../route.ts';
import { asked, listOf, moment, named, pageOf, queryOf } from '../shapes.ts';
import { RunSchema, shownRun } from './run-shape.ts';
import { runsQuery, shownRuns } from './shown-runs.ts';

const LostSchema = Type.Object({
  expected: Type.String(),
  actual: Type.String(),
  kind: Type.String(),
  object: orNull(Type.String({ description: 'null: all objects of the kind' })),
  field: orNull(Type.String({ description: 'null: all facts' })),
  since: moment,
});

export const AuditSchema = Type.Object(
  {
    name: Type.String(),
    pairing: oneOf(['pair', 'reference', 'majority', 'schemas']),
    databases: Type.Array(Type.String(), { description: 'the databases that are read; the expected one comes first' }),
    schedule: orNull(Type.Object({ cron: Type.String(), zone: Type.String(), next: orNull(moment) })),
    status: oneOf(auditStatuses),
    coverageLost: Type.Array(LostSchema, {
      description: 'what an earlier run compared and the last could not compare',
    }),
    lastRun: orNull(named(RunSchema)),
  },
  { $id: 'Audit' },
);
type ShownAudit = Static<typeof AuditSchema>;

const AuditParams = Type.Object({ audit: asked() });

/** The configured audits. */
export const auditRoutes: Route = (app, context) => {
  const { store, config, nextSlot, startRun } = context;
  app.get(
    '/api/v1/audits',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'listAudits',
        tags: ['audits'],
        summary: 'All audits, each with its last run',
        response: { 200: listOf(named(AuditSchema)), ...otherwise },
      },
    },
    async () => ({ items: await shownAudits([...config().audits.values()]) }),
  );
  app.get(
    '/api/v1/audits/:audit',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'getAudit',
        tags: ['audits'],
        summary: 'One audit',
        params: AuditParams,
        response: { 200: named(AuditSchema), ...otherwise },
      },
    },
    async ({ params }) => {
      const [shown] = await shownAudits([auditNamed(params.audit)]);
      if (shown === undefined) throw notFound('audit', params.audit);
      return shown;
    },
  );
  app.get(
    '/api/v1/audits/:audit/runs',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'listAuditRuns',
        tags: ['audits', 'runs'],
        summary: 'The runs of an audit, the newest first',
        params: AuditParams,
        querystring: queryOf(runsQuery),
        response: { 200: pageOf(named(RunSchema)), ...otherwise },
      },
    },
    async ({ params, query }) => await shownRuns(store, { ...query, audit: auditNamed(params.audit).name }),
  );
  app.post(
    '/api/v1/audits/:audit/runs',
    {
      config: { scope: 'run' },
      schema: {
        operationId: 'startRun',
        tags: ['audits', 'runs'],
        summary: 'Start a run',
        description:
          'Answers at once; `Location` has the path of the run. Requests with the same `Idempotency-Key` start one run.',
        params: AuditParams,
        headers: Type.Object({ 'idempotency-key': Type.Optional(asked(200)) }),
        response: { 202: named(RunSchema), ...refusals },
      },
    },
    async ({ params, headers }, reply) => {
      const audit = auditNamed(params.audit);
      const { run } = await startRun({ audit: audit.name, idempotencyKey: headers['idempotency-key'] ?? null });
      const results = await resultsOf(store, [run.id]);
      return reply
        .code(202)
        .header('Location', `/api/v1/runs/${run.id}`)
        .send(shownRun(run, results.get(run.id) ?? []));
    },
  );

  function auditNamed(name: string): AuditConfig {
    const audit = config().audits.get(name);
    if (audit === undefined) throw notFound('audit', name);
    return audit;
  }

  async function shownAudits(audits: readonly AuditConfig[]): Promise<ShownAudit[]> {
    const runs = await lastRuns(
      store,
      audits.map(({ name }) => name),
    );
    const results = await resultsOf(
      store,
      [...runs.values()].map(({ id }) => id),
    );
    const losses = Map.groupBy(await readLosses(store.db), ({ audit }) => audit);
    return audits.map(({ name, pairing, schedule }) => {
      const run = runs.get(name);
      const found = run === undefined ? [] : (results.get(run.id) ?? []);
      return {
        name,
        pairing: pairing.kind,
        databases: [...databasesOf(pairing)],
        schedule:
          schedule === undefined
            ? null
            : { cron: schedule.cron, zone: schedule.zone, next: nextSlot(name)?.toISOString() ?? null },
        status: auditStatusOf(run, found),
        coverageLost: (losses.get(name) ?? []).flatMap(shownLosses),
        lastRun: run === undefined ? null : shownRun(run, found),
      };
    });
  }
};

function shownLosses({ expected, actual, lost }: LastingLoss): ShownAudit['coverageLost'] {
  return lost.map((gap) => ({
    expected,
    actual,
    kind: gap.kind,
    object: 'object' in gap ? gap.object : null,
    field: 'field' in gap ? gap.field : null,
    since: gap.since,
  }));
}
