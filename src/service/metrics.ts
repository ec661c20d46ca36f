import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { ServiceConfig } from '../config/service-config.ts';
import { countDeliveries } from '../store/deliveries.ts';
import { countFindings } from '../store/findings.ts';
import { lastGoodRuns, lastRuns, resultsOf } from '../store/run-history.ts';
import type { Store } from '../store/store.ts';
import type { Run, RunResult } from '../store/tables.ts';

interface MetricsNeeds {
  readonly store: Store;
  readonly config: () => ServiceConfig;
  readonly waitingRuns: () => Promise<number>;
}

/**
 * Metrics in the text format of Prometheus. Those of audits query the store at each request, so all replicas give the same
 * values. Those of the process have the names of its client library, `process_*` and `nodejs_*`, which stock dashboards know.
 */
export function openMetrics({ store, config, waitingRuns }: MetricsNeeds) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `evenkeel_${name}`, help, labelNames, registers: [registry] });
  const findings = gauge('findings', 'Findings that are open', 'audit', 'kind', 'severity');
  const parity = gauge('parity_ratio', 'Share of objects at parity', 'audit', 'expected', 'actual');
  const objects = gauge('objects', 'Objects of both sides, a pair counted once', 'audit', 'expected', 'actual');
  const uncovered = gauge('uncovered_kinds', 'Kinds that one side does not provide', 'audit', 'expected', 'actual');
  const failing = gauge(
    'pair_failing',
    'The pair could not be compared in the last run',
    'audit',
    'expected',
    'actual',
  );
  const duration = gauge('run_duration_seconds', 'How long the last run took', 'audit');
  const age = gauge(
    'last_good_run_age_seconds',
    'Seconds since the last run that compared everything it should',
    'audit',
  );
  const waiting = gauge('runs_waiting', 'Runs that wait to start');
  const messages = gauge('messages', 'Messages that wait to be sent, or were given up', 'state');
  const own = [findings, parity, objects, uncovered, failing, duration, age, waiting, messages];

  function tellRun({ audit, started_at, finished_at }: Run, results: readonly RunResult[]): void {
    for (const { expected, actual, objects: all, at_parity, uncovered: unread, verdict } of results) {
      const labels = { audit, expected, actual };
      if (all > 0) parity.set(labels, at_parity / all);
      objects.set(labels, all);
      uncovered.set(labels, unread);
      failing.set(labels, verdict === 'failed' || verdict === 'not-compared' ? 1 : 0);
    }
    if (started_at !== null && finished_at !== null) {
      duration.set({ audit }, (Date.parse(finished_at) - Date.parse(started_at)) / 1000);
    }
  }

  async function read(now: Date): Promise<void> {
    const audits = [...config().audits.keys()];
    const runs = await lastRuns(store, audits);
    const results = await resultsOf(
      store,
      [...runs.values()].map(({ id }) => id),
    );
    const good = await lastGoodRuns(store, audits);
    const counts = await countFindings(store);
    const deliveries = await countDeliveries(store);
    const waitingNow = await waitingRuns();
    for (const metric of own) metric.reset();
    for (const { audit, kind, severity, count } of counts) findings.set({ audit, kind, severity }, count);
    for (const run of runs.values()) tellRun(run, results.get(run.id) ?? []);
    for (const [audit, run] of good)
      age.set({ audit }, (now.getTime() - Date.parse(run.finished_at ?? run.queued_at)) / 1000);
    waiting.set(waitingNow);
    for (const state of ['pending', 'dead'] as const) messages.set({ state }, deliveries.get(state) ?? 0);
  }

  return {
    async text() {
      await read(new Date());
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
