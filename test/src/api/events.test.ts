import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Served, type ShownRun, served } from './served.ts';
import { openShop } from './shop.ts';
import { openSilentServer, type SilentServer } from './silent-server.ts';

interface ServerEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Events as they come, until the stream ends. */
async function* eventsOf(response: Response): AsyncGenerator<ServerEvent> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks.filter((one) => !one.startsWith(':'))) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      yield { event: field('event') ?? '', id: field('id'), data: JSON.parse(field('data') ?? '{}') };
    }
  }
}

const start = (service: Served, audit: string) =>
  service.json<ShownRun>(`/api/v1/audits/${audit}/runs`, { method: 'POST' });

/** Serves an audit whose second database never answers. */
async function servedWaiting(server: SilentServer): Promise<Served> {
  const databases = { app: server.source, other: server.source };
  return await served({ databases, audits: { waiting: { expected: 'app', actual: 'other', timeout: '1m' } } });
}

test('a client can follow a run from start to end, and need not reconnect after the end', async () => {
  await using shop = await openShop();
  await using service = await served(shop.config);
  const { id } = await start(service, 'parity');
  const response = await service.ask(`/api/v1/runs/${id}/events`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events: ServerEvent[] = [];
  for await (const event of eventsOf(response)) events.push(event);
  expect(events[0]?.event).toBe('state');
  expect(events.at(-1)).toMatchObject({ event: 'end', id: 'end', data: { id, state: 'succeeded' } });
  const again = await service.ask(`/api/v1/runs/${id}/events`, { headers: { 'Last-Event-ID': 'end' } });
  expect(again.status).toBe(204);
});

test('steps are sent during the run, and closing the service ends the stream before the run', async () => {
  await using server = await openSilentServer();
  await using service = await servedWaiting(server);
  const { id } = await start(service, 'waiting');
  const seen: string[] = [];
  let closed: Promise<void> | undefined;
  for await (const { event, data } of eventsOf(await service.ask(`/api/v1/runs/${id}/events`))) {
    seen.push(event);
    if (event !== 'step') continue;
    expect(data.step).toContain('app');
    closed ??= service.close();
  }
  expect(seen).toContain('step');
  expect(seen).not.toContain('end');
  server.drop();
  await closed;
});

test('disconnected listeners make room for others', async () => {
  await using server = await openSilentServer();
  await using service = await servedWaiting(server);
  const { id } = await start(service, 'waiting');
  const gone = new AbortController();
  const listen = (signal: AbortSignal) => service.ask(`/api/v1/runs/${id}/events`, { signal });
  const listening = await Promise.all(Array.from({ length: 201 }, () => listen(gone.signal)));
  expect(listening.filter(({ status }) => status === 200)).toHaveLength(200);
  expect(listening.filter(({ status }) => status === 429)).toHaveLength(1);
  gone.abort();
  const next = new AbortController();
  let status = 429;
  while (status === 429) {
    await pause(20);
    ({ status } = await listen(next.signal));
  }
  expect(status).toBe(200);
  next.abort();
  server.drop();
});

test('a silent connection does not keep the service from closing', async () => {
  await using shop = await openShop();
  const service = await served(shop.config);
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const ended = once(socket, 'close');
  socket.resume();
  await service[Symbol.asyncDispose]();
  await ended;
});
