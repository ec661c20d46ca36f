import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Static } from 'typebox';
import { hashOfToken, newToken } from '../../../src/access/access-token.ts';
import type { RunSchema } from '../../../src/api/routes/run-shape.ts';
import { openLiveConfig } from '../../../src/config/live-config.ts';
import { openLog } from '../../../src/log.ts';
import { openService } from '../../../src/service/open-service.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { addToken } from '../../../src/store/tokens.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

export type ShownRun = Static<typeof RunSchema>;

/** A service of this process; `await using` closes it. */
export interface Served extends AsyncDisposable {
  readonly url: string;
  /** Empty: callers need none. */
  readonly token: string;
  /** What it logged, a JSON object a line. */
  log(): string;
  /** With the token, unless the request has an `Authorization` of its own; empty: without one. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Asks for JSON that must be there. */
  json<T>(path: string, init?: RequestInit): Promise<T>;
  /** Runs an audit to its end. */
  run(audit: string): Promise<ShownRun>;
  close(): Promise<void>;
}

interface ServedOptions {
  /** By default a SQLite file of its own. */
  readonly store?: string;
  readonly service?: object;
  /** Whether callers need a token, which `ask` then sends. */
  readonly guarded?: boolean;
}

/** Milliseconds between two looks at a run. */
const LOOK = 30;

/** Serves these databases and audits, written as evenkeel.yaml has them. */
export async function served(
  config: object,
  { store, service = {}, guarded = false }: ServedOptions = {},
): Promise<Served> {
  const folder = await scratchFolder();
  const path = folder.file('evenkeel.yaml');
  const settings = { port: 0, rate: 1_000_000, ...service };
  const url = store ?? `sqlite:${folder.file('store.sqlite')}`;
  await writeFile(path, JSON.stringify({ ...config, store: { url }, service: settings }));
  const token = guarded ? await addedToken(url) : undefined;
  const lines: string[] = [];
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  const open = openLiveConfig(path, { env: {} }).then((live) => openService(live, '0.0.0', log));
  const running = await open.catch(async (error: unknown) => {
    await folder[Symbol.asyncDispose]();
    throw error;
  });
  const ask = (to: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (token !== undefined && !headers.has('Authorization')) headers.set('Authorization', `Bearer ${token}`);
    if (headers.get('Authorization') === '') headers.delete('Authorization');
    return fetch(`${running.url}${to}`, { ...init, headers });
  };
  const json = async <T>(to: string, init?: RequestInit): Promise<T> => parsed<T>(await ask(to, init));
  return {
    url: running.url,
    token: token ?? '',
    log: () => lines.join(''),
    ask,
    json,
    async run(audit) {
      let run = await json<ShownRun>(`/api/v1/audits/${audit}/runs`, { method: 'POST' });
      while (run.state !== 'succeeded' && run.state !== 'failed') {
        await pause(LOOK);
        run = await json<ShownRun>(`/api/v1/runs/${run.id}`);
      }
      return run;
    },
    close: () => running.close(),
    async [Symbol.asyncDispose]() {
      await running.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function addedToken(url: string): Promise<string> {
  const store = await openStore(url);
  try {
    const token = newToken();
    await addToken(store, {
      name: 'tester',
      hash: hashOfToken(token),
      scopes: ['admin'],
      expiresAt: null,
      now: new Date(),
    });
    return token;
  } finally {
    await store.close();
  }
}

async function parsed<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return JSON.parse(text);
}
