import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { identifyBy } from '../access/identify.ts';
import { jwtReader } from '../access/oidc.ts';
import { buildApi } from '../api/build-api.ts';
import { RememberingAudits } from '../audit/remembering-audits.ts';
import { RunProgress } from '../audit/run-progress.ts';
import { openWorkerPool } from '../audit/worker-pool.ts';
import type { LiveConfig } from '../config/live-config.ts';
import { codeOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { Courier } from '../notify/courier.ts';
import { messagesOf } from '../notify/messages-of.ts';
import { executeRun } from '../scheduler/execute-run.ts';
import { openQueue } from '../scheduler/open-queue.ts';
import { openStore } from '../store/open-store.ts';
import { countWaitingRuns, releaseRuns } from '../store/runs.ts';
import { serveAlone } from '../store/serve-alone.ts';
import type { Store } from '../store/store.ts';
import { countTokens } from '../store/tokens.ts';
import { Dispatcher } from './dispatcher.ts';
import { listen } from './listen.ts';
import { openMetrics } from './metrics.ts';
import { isLoopback, refuseOpenDoor } from './open-door.ts';
import { Upkeep } from './upkeep.ts';

export interface Service {
  /** Where it listens: `http://127.0.0.1:7350`. */
  readonly url: string;
  /** Takes no more runs or requests, waits for active ones, and hands back those that do not end in time. */
  close(): Promise<void>;
}

/** Milliseconds that active runs get to end when the service closes. */
const GRACE = 10_000;

/** Starts the service of a configuration: store, schedule, queue and API. Throws `EvenkeelError`; nothing is left open then. */
export async function openService(live: LiveConfig, version: string, log: Log): Promise<Service> {
  const { service, access, store: kept } = live.current;
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse())
      await close().catch((error) => log.error({ err: error }, 'service: closing'));
  };
  try {
    const giveFree = serveAlone(kept.url);
    opened.push(async () => giveFree());
    const store = await openStore(kept.url);
    opened.push(() => store.close());
    if (store.engine === 'sqlite') await releaseLeftRuns(store, log);
    refuseOpenDoor(service.host, (await countTokens(store)) > 0 || access.oidc !== undefined);
    const pool = openWorkerPool(service.atOnce);
    opened.push(() => pool.close());
    const queue = openQueue(kept.url, service, log);
    const progress = new RunProgress();
    const config = () => live.current;
    const { finished, failed } = messagesOf(config);
    const replica = replicaName();
    const audits = new RememberingAudits(pool);
    const around = { store, audits, progress, log, replica, config, onFinished: finished, onFailed: failed };
    const courier = new Courier({ store, config, log });
    opened.push(() => courier.stop());
    courier.start();
    const dispatcher = new Dispatcher({ store, queue, config, log });
    opened.push(() => queue.stop(GRACE));
    await queue.start((runId, signal) => executeRun(runId, signal, around));
    const upkeep = new Upkeep({ store, dispatcher, config, log });
    opened.push(() => upkeep.stop());
    upkeep.start();
    dispatcher.schedule(live.current.audits.values());
    opened.push(async () => dispatcher.stop());
    const unsubscribe = live.subscribe(({ audits }) => dispatcher.schedule(audits.values()));
    opened.push(async () => unsubscribe());
    const waitingRuns = () => countWaitingRuns(store);
    const metrics = openMetrics({ store, config, waitingRuns });
    const api = await buildApi({
      version,
      log,
      store,
      pool,
      progress,
      config,
      identify: identifyBy({
        store,
        readJwt: access.oidc && jwtReader(access.oidc),
        onLoopback: isLoopback(service.host),
        origins: service.origins,
      }),
      startRun: (request) => dispatcher.request(request),
      nextSlot: (audit) => dispatcher.next(audit),
      pingScheduler: () => queue.ping(),
      waitingRuns,
      metrics: () => metrics.text(),
    });
    opened.push(() => api.close());
    const url = await listen(api, service);
    return { url, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Runs of a stopped process wait again. On a full disk they are found later, by their missing heartbeat. */
async function releaseLeftRuns(store: Store, log: Log): Promise<void> {
  try {
    await releaseRuns(store);
  } catch (error) {
    if (codeOf(error) !== 'E_STORE_FULL') throw error;
    log.error({ err: error }, 'service: the store is full; it can be read, but not written');
  }
}

/** The name of this process among those that share a store; a restart is another one. */
function replicaName(): string {
  return `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
}
