import type { ServiceConfig } from '../config/service-config.ts';
import type { NewDelivery } from '../store/deliveries.ts';
import type { FinishedRun } from '../store/finish-run.ts';
import type { FailedRun } from '../store/runs.ts';
import { linksOf } from './links.ts';
import type { Notification } from './notification.ts';
import { notificationOf } from './notification-of.ts';
import { coverageChanges } from './notified-coverage.ts';
import { faultChanges, isFault } from './notified-fault.ts';
import { newsOf, notifiedFinding, severitiesFrom } from './notified-finding.ts';

/** The messages of an ended run: one per channel, and none if nothing changed for the channel. */
export interface RunMessages {
  readonly finished: FinishedRun;
  readonly failed: FailedRun;
}

export function messagesOf(config: () => ServiceConfig): RunMessages {
  return {
    finished({ run, outcome, changes, coverage, previous, unchanged, now }) {
      const { pairs } = outcome;
      const news = newsOf(changes);
      const links = linksOf(config().service.publicUrl);
      const faults = faultChanges(pairs, previous);
      const covered = coverageChanges(coverage);
      const schemasChanged = !pairs.every(({ expected, actual }) => unchanged.has(expected) && unchanged.has(actual));
      return channelsOf(config(), run.audit).flatMap(({ name, atLeast }) => {
        const severities: readonly string[] = severitiesFrom(atLeast);
        const relevant = news.filter(({ life }) => severities.includes(life.severity));
        if (relevant.length + faults.length + covered.length === 0) return [];
        const notification = notificationOf({
          url: links.run(run.id),
          reason: 'change',
          audit: run.audit,
          run: run.id,
          at: now,
          found: foundIn(pairs.map(({ counts }) => counts)),
          pairs: { all: pairs.length, notCompared: pairs.filter(({ verdict }) => isFault(verdict)).length },
          schemasChanged,
          findings: relevant.map(({ life, change }) => notifiedFinding(life, change, links)),
          faults,
          coverage: covered,
        });
        return [deliveryOf(name, `${runKeys(run.audit)}${run.id}`, notification)];
      });
    },
    failed({ run, error, previous, now }) {
      if (previous.failed) return [];
      const notification = notificationOf({
        url: linksOf(config().service.publicUrl).run(run.id),
        reason: 'change',
        audit: run.audit,
        run: run.id,
        at: now,
        found: null,
        pairs: { all: previous.results.length, notCompared: previous.results.length },
        schemasChanged: true,
        findings: [],
        faults: [{ change: 'begins', expected: null, actual: null, code: error.code, why: error.message }],
        coverage: [],
      });
      return channelsOf(config(), run.audit).map(({ name }) =>
        deliveryOf(name, `${runKeys(run.audit)}${run.id}`, notification),
      );
    },
  };
}

/** The prefix of the keys of an audit's messages. The name of an audit has no slash. */
export function auditKeys(audit: string): string {
  return `${audit}/`;
}

function runKeys(audit: string): string {
  return `${auditKeys(audit)}run/`;
}

export function deliveryOf(channel: string, dedupeKey: string, notification: Notification): NewDelivery {
  return { channel, dedupeKey, body: JSON.stringify(notification) };
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The counts of all pairs. */
export function foundIn(counts: readonly Counts[]): NonNullable<Notification['found']> {
  const sum = (key: keyof Counts) => counts.reduce((total, count) => total + count[key], 0);
  return { error: sum('errors'), warning: sum('warnings'), info: sum('infos') };
}

function channelsOf({ audits, channels }: ServiceConfig, audit: string) {
  return (audits.get(audit)?.notify ?? []).flatMap((name) => channels.get(name) ?? []);
}
