import { type Static, Type } from 'typebox';
import { orNull } from '../../../introspection/index.ts';
import { oneOf } from '../../one-of.ts';
import { lastGoodRuns, lastRuns, resultsOf } from '../../store/run-history.ts';
import type { Run } from '../../store/tables.ts';
import { auditStatuses, auditStatusOf, sumOf, worstOf } from '../audit-status.ts';
import { DatabaseSchema, readDatabaseStates } from '../database-states.ts';
import { type Route, refusals } from '../route.ts';
import { amount, moment, named } from '../shapes.ts';

const status = oneOf(auditStatuses);
const age = orNull(Type.Integer({ description: 'seconds since it was last seen or last ended' }));

const AuditHealthShape = Type.Object({
  name: Type.String(),
  status,
  lastRun: orNull(Type.String()),
  finishedAt: orNull(moment),
  age,
  lastGoodRun: orNull(Type.String({ description: 'the last run that compared all its pairs' })),
  lastGoodAge: age,
  next: orNull(moment),
  errors: amount,
  warnings: amount,
  infos: amount,
});

const { name, status: databaseStatus, lastSeenAt, fault } = DatabaseSchema.properties;

export const HealthSchema = Type.Object(
  {
    status,
    version: Type.String(),
    at: moment,
    waitingRuns: amount,
    audits: Type.Array(AuditHealthShape),
    databases: Type.Array(Type.Object({ name, status: databaseStatus, lastSeenAt, age, fault })),
  },
  { $id: 'Health' },
);
type Health = Static<typeof HealthSchema>;

/** The state of everything, for dashboards. */
export const dashboardHealthRoutes: Route = (app, context) => {
  const { store, config, nextSlot, waitingRuns, version } = context;
  app.get(
    '/health',
    {
      config: { scope: 'read' },
      schema: {
        operationId: 'getHealth',
        tags: ['service'],
        summary: 'Every audit and database with its last result and age',
        description: 'Answers 200 whatever the state of the databases: /readyz says whether the service works.',
        response: { 200: named(HealthSchema), ...refusals },
      },
    },
    async () => {
      const now = new Date();
      const audits = await auditsHealth(now);
      const databases = await readDatabaseStates(context);
      return {
        status: worstOf(audits.map((audit) => audit.status)),
        version,
        at: now.toISOString(),
        waitingRuns: await waitingRuns(),
        audits,
        databases: databases.map(({ name, status, lastSeenAt, fault }) => ({
          ...{ name, status, lastSeenAt, fault },
          age: secondsSince(lastSeenAt, now),
        })),
      };
    },
  );

  async function auditsHealth(now: Date): Promise<Health['audits']> {
    const names = [...config().audits.keys()];
    const [runs, good] = await Promise.all([lastRuns(store, names), lastGoodRuns(store, names)]);
    const results = await resultsOf(
      store,
      [...runs.values()].map(({ id }) => id),
    );
    return names.map((name) => {
      const run = runs.get(name);
      const found = run === undefined ? [] : (results.get(run.id) ?? []);
      return {
        name,
        status: auditStatusOf(run, found),
        lastRun: run?.id ?? null,
        finishedAt: run?.finished_at ?? null,
        age: ageOf(run, now),
        lastGoodRun: good.get(name)?.id ?? null,
        lastGoodAge: ageOf(good.get(name), now),
        next: nextSlot(name)?.toISOString() ?? null,
        errors: sumOf(found, 'errors'),
        warnings: sumOf(found, 'warnings'),
        infos: sumOf(found, 'infos'),
      };
    });
  }
};

function ageOf(run: Run | undefined, now: Date): number | null {
  return secondsSince(run?.finished_at ?? null, now);
}

function secondsSince(moment: string | null, now: Date): number | null {
  return moment === null ? null : Math.max(0, Math.round((now.getTime() - Date.parse(moment)) / 1000));
}
