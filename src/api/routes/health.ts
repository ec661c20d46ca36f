import { Type } from 'typebox';
import { codeOf } from '../../errors.ts';
import { oneOf } from '../../one-of.ts';
import type { Route } from '../route.ts';

const PartSchema = Type.Object({
  part: oneOf(['store', 'scheduler']),
  well: Type.Boolean(),
  why: Type.Optional(Type.String()),
});
const ReadySchema = Type.Object({ ready: Type.Boolean(), parts: Type.Array(PartSchema) });

/** Milliseconds after which a part that does not answer counts as failed. */
const ANSWER_TIMEOUT = 3_000;

/** A process is killed if it does not answer here, so these routes answer under any load. */
const UNHINDERED = { rateLimit: false, pressureHandler: () => undefined } as const;

/** Liveness and readiness, for supervisors, without a token. */
export const healthRoutes: Route = (app, { store, pingScheduler, log }) => {
  app.get(
    '/livez',
    {
      config: UNHINDERED,
      schema: {
        operationId: 'isAlive',
        security: [],
        tags: ['service'],
        summary: 'The process answers',
        response: { 200: Type.Object({ alive: Type.Literal(true) }) },
      },
    },
    async () => ({ alive: true as const }),
  );
  app.get(
    '/readyz',
    {
      config: UNHINDERED,
      schema: {
        operationId: 'isReady',
        security: [],
        tags: ['service'],
        summary: 'The store and the scheduler answer',
        response: { 200: ReadySchema, 503: ReadySchema },
      },
    },
    async (_request, reply) => {
      const parts = await Promise.all([stateOf('store', () => store.ping()), stateOf('scheduler', pingScheduler)]);
      const ready = parts.every(({ well }) => well);
      return reply.code(ready ? 200 : 503).send({ ready, parts });
    },
  );

  async function stateOf(part: 'store' | 'scheduler', ping: () => Promise<void>) {
    try {
      await inTime(ping());
      return { part, well: true };
    } catch (error) {
      log.warn({ err: error, part }, 'health: a part does not answer');
      const why =
        codeOf(error) === 'E_STORE_FULL'
          ? 'its disk is full: it can be read, but not written'
          : 'it does not answer; see the log';
      return { part, well: false, why };
    }
  }
};

async function inTime(answer: Promise<void>): Promise<void> {
  const late = AbortSignal.timeout(ANSWER_TIMEOUT);
  await Promise.race([
    answer,
    new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(late.reason), { once: true })),
  ]);
}
