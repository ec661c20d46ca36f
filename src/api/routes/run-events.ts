import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Static } from 'typebox';
import type { ApiContext } from '../api-context.ts';
import type { RunSchema } from './run-shape.ts';

type ShownRun = Static<typeof RunSchema>;

/** Milliseconds between two checks of a run, which another process may be executing. */
const LOOK = 500;

/** Milliseconds of silence after which a comment keeps the connection open. */
const KEEP_OPEN = 15_000;

/** The id of the last event: a client that reconnects with it gets no more events. */
export const LAST_EVENT = 'end';

interface EventSource {
  readonly runId: string;
  readRun(): Promise<ShownRun>;
  /** Ends the stream before the run is over. */
  readonly closing: AbortSignal;
}

/** Streams the progress of a run until it is over, the client leaves, or the service closes. */
export async function sendRunEvents(
  { runId, readRun, closing }: EventSource,
  { progress, log }: ApiContext,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const gone = new AbortController();
  reply.raw.on('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, closing]);
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.raw.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  const send = (event: string, data: object) => reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  let deafen: (() => void) | undefined;
  try {
    let state: string | undefined;
    for (let quiet = 0; !signal.aborted; quiet += LOOK) {
      const run = await readRun();
      if (run.state !== state) send('state', { state: run.state });
      state = run.state;
      if (state === 'succeeded' || state === 'failed') {
        reply.raw.write(`id: ${LAST_EVENT}\n`);
        send('end', run);
        break;
      }
      deafen ??= progress.listen(runId, ({ step }) => send('step', { step }));
      if (quiet % KEEP_OPEN === 0) reply.raw.write(': waiting\n\n');
      await pause(LOOK, undefined, { signal }).catch(() => undefined);
    }
  } catch (error) {
    log.error({ err: error, run: runId }, 'api: the events of a run ended early');
  } finally {
    deafen?.();
    reply.raw.end();
  }
  return reply;
}
