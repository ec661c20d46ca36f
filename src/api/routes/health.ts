import { Type } from 'typebox';
import { codeOf } from '../../errors.ts';
import type { Route } from '../route.ts';
import { word } from '../shapes.ts';

const PartSchema = Type.Object({
  part: word('store', 'scheduler'),
  well: Type.Boolean(),
  why: Type.Optional(Type.String()),
});
const ReadySchema = Type.Object({ ready: Type.Boolean(), parts: Type.Array(PartSchema) });

/** Milliseconds after which a part that does not answer is not well. */
const PATIENCE = 3_000;

/** Whoever is killed for not answering must answer, however much there is to do. */
const UNHINDERED = { rateLimit: false, pressureHandler: () => undefined } as const;

/** Whether the process lives, and whether it can work. Asked by those who start and stop it, without a token. */
export const healthRoutes: Route = (app, { store, pingScheduler, log }) => {
  app.get(
    '/livez',
    {
      config: UNHINDERED,
      schema: {
        operationId: 'isAlive',
        security: [],
        tags: ['service'],
        summary: 'The process lives',
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
      await withinPatience(ping());
      return { part, well: true };
    } catch (error) {
      log.warn({ err: error, part }, 'health: a part does not answer');
      const why =
        codeOf(error) === 'E_STORE_FULL'
          ? 'its disk is full: what it has is served, and nothing is taken in'
          : 'it does not answer; the log says more';
      return { part, well: false, why };
    }
  }
};

async function withinPatience(answer: Promise<void>): Promise<void> {
  const late = AbortSignal.timeout(PATIENCE);
  await Promise.race([
    answer,
    new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(late.reason), { once: true })),
  ]);
}
