import { writeFile } from 'node:fs/promises';
import { program, programOptions } from '../support/command-line.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { openServing } from '../support/serving.ts';
import { LONGEST_WAIT, waitFor } from '../support/wait-for.ts';

/** A run, as the API shows it. */
export interface ShownRun {
  readonly id: string;
  readonly audit: string;
  readonly state: 'queued' | 'running' | 'succeeded' | 'failed';
  readonly slot: string | null;
  readonly attempt: number;
  readonly replica: string | null;
  readonly fault: { readonly code: string; readonly message: string } | null;
  readonly results: readonly ShownResult[];
}

interface ShownResult {
  readonly expected: string;
  readonly actual: string;
  readonly verdict: 'parity' | 'drift' | 'not-compared' | 'failed';
  readonly report: string | null;
  readonly fault: { readonly code: string; readonly message: string } | null;
}

/** A real `evenkeel serve`; `await using` kills it. */
export interface ServiceProcess extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** What it has logged and said so far. */
  output(): string;
  get(path: string): Promise<Response>;
  /** Starts a run. */
  start(audit: string, idempotencyKey?: string): Promise<ShownRun>;
  /** The run when it is over, waited for by so many milliseconds. */
  ended(runId: string, longest?: number): Promise<ShownRun>;
  runs(): Promise<readonly ShownRun[]>;
  /** Resolves to how the process ended, by a signal or by itself. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<ProcessEnd>;
}

interface ProcessEnd {
  /** Null: a signal ended it. */
  readonly code: number | null;
  readonly milliseconds: number;
}

/** Starts a service with this configuration, which is JSON and so YAML, and waits until it serves. */
export async function openServiceProcess(config: object, nodeOptions: readonly string[] = []): Promise<ServiceProcess> {
  const folder = await scratchFolder();
  const path = folder.file('evenkeel.yaml');
  await writeFile(path, JSON.stringify(config));
  const args = [...programOptions, ...nodeOptions, program, 'serve', '--config', path];
  try {
    const serving = await openServing(args);
    const { url, pid, output, send, ended } = serving;
    return {
      ...openClient(url),
      url,
      pid,
      output,
      async end(signal) {
        const start = performance.now();
        if (signal !== undefined) send(signal);
        const code = await ended();
        return { code, milliseconds: performance.now() - start };
      },
      async [Symbol.asyncDispose]() {
        await serving[Symbol.asyncDispose]();
        await folder[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await folder[Symbol.asyncDispose]();
    throw error;
  }
}

function openClient(url: string) {
  const get = (path: string) => fetch(new URL(path, url));
  const readRun = async (path: string): Promise<ShownRun> => JSON.parse(await told(await get(path)));
  const readRuns = async (query: string): Promise<RunPage> =>
    JSON.parse(await told(await get(`/api/v1/runs?${query}`)));
  return {
    get,
    async start(audit: string, idempotencyKey?: string): Promise<ShownRun> {
      const response = await fetch(new URL(`/api/v1/audits/${encodeURIComponent(audit)}/runs`, url), {
        method: 'POST',
        headers: idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey },
      });
      return JSON.parse(await told(response));
    },
    ended: (runId: string, longest = LONGEST_WAIT) =>
      waitFor(async () => {
        const run = await readRun(`/api/v1/runs/${runId}`);
        return run.state === 'succeeded' || run.state === 'failed' ? run : undefined;
      }, longest),
    async runs(): Promise<readonly ShownRun[]> {
      const runs: ShownRun[] = [];
      for (let query = 'limit=200'; query !== ''; ) {
        const { items, cursor } = await readRuns(query);
        runs.push(...items);
        query = cursor === null ? '' : `limit=200&cursor=${encodeURIComponent(cursor)}`;
      }
      return runs;
    },
  };
}

interface RunPage {
  readonly items: readonly ShownRun[];
  readonly cursor: string | null;
}

async function told(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${text}`);
  return text;
}

/** Resolves when the run reports a wanted step. */
export async function stepOf(service: ServiceProcess, runId: string, wanted: RegExp): Promise<void> {
  const response = await service.get(`/api/v1/runs/${runId}/events`);
  if (response.body === null) throw new Error('no events');
  let told = '';
  for await (const bytes of response.body) {
    told += new TextDecoder().decode(bytes);
    if (wanted.test(told)) return;
  }
  throw new Error(`the run never told such a step:\n${told}`);
}
