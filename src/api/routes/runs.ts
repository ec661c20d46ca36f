import { Type } from 'typebox';
import { EvenkeelError } from '../../errors.ts';
import { findRun, resultsOf } from '../../store/run-history.ts';
import { notFound } from '../problem.ts';
import { otherwise, type Route, refusals } from '../route.ts';
import { asked, named, pageOf, queryOf } from '../shapes.ts';
import { LAST_EVENT, sendRunEvents } from './run-events.ts';
import { RunSchema, shownRun } from './run-shape.ts';
import { runsQuery, shownRuns } from './shown-runs.ts';

const RunParams = Type.Object({ run: asked() });

/** The most event streams at the same time; each checks its run twice a second. */
const MOST_STREAMS = 200;

/** The executions of audits. */
export const runRoutes: Route = (app, context) => {
  const { store } = context;
  const closing = new AbortController();
  let streams = 0;
  app.addHook('preClose', async () => closing.abort());
  app.get(
    '/api/v1/runs',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'listRuns',
        tags: ['runs'],
        summary: 'Runs, the newest first',
        querystring: queryOf({ ...runsQuery, audit: Type.Optional(asked()) }),
        response: { 200: pageOf(named(RunSchema)), ...otherwise },
      },
    },
    async ({ query }) => await shownRuns(store, query),
  );
  app.get(
    '/api/v1/runs/:run',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'getRun',
        tags: ['runs'],
        summary: 'One run, with the result of each pair',
        params: RunParams,
        response: { 200: named(RunSchema), ...otherwise },
      },
    },
    async ({ params }) => await runNamed(params.run),
  );
  app.get(
    '/api/v1/runs/:run/events',
    {
      config: { scope: 'read' },
      exposeHeadRoute: false,
      schema: {
        operationId: 'streamRunEvents',
        tags: ['runs'],
        summary: 'The progress of a run, as server-sent events',
        description:
          'Events are `state` with its state, `step` with the current step, and `end` with the run when it is over. A client that reconnects after `end` gets 204.',
        params: RunParams,
        headers: Type.Object({ 'last-event-id': Type.Optional(Type.String()) }),
        response: {
          200: { description: 'events', content: { 'text/event-stream': { schema: Type.String() } } },
          204: Type.Null({ description: 'the run is over' }),
          ...refusals,
        },
      },
    },
    async ({ params, headers }, reply) => {
      await runNamed(params.run);
      if (headers['last-event-id'] === LAST_EVENT) return reply.code(204).send(null);
      if (streams >= MOST_STREAMS)
        throw new EvenkeelError(
          'E_RATE',
          `There are ${MOST_STREAMS} event streams already: request the run itself instead.`,
        );
      streams += 1;
      const source = { runId: params.run, readRun: () => runNamed(params.run), closing: closing.signal };
      return await sendRunEvents(source, context, reply).finally(() => {
        streams -= 1;
      });
    },
  );

  async function runNamed(id: string) {
    const run = await findRun(store, id);
    if (run === undefined) throw notFound('run', id);
    const results = await resultsOf(store, [id]);
    return shownRun(run, results.get(id) ?? []);
  }
};
