import { describe, expect, it } from 'vitest';
import type { AuditOutcome, SeenFinding } from '../../../src/audit/audit-outcome.ts';
import type { ServiceConfig } from '../../../src/config/service-config.ts';
import { messagesOf } from '../../../src/notify/messages-of.ts';
import { renderLines, renderTitle, writePlain } from '../../../src/notify/notification-text.ts';
import { acknowledgeFinding } from '../../../src/store/acknowledgements.ts';
import { listDeliveries } from '../../../src/store/deliveries.ts';
import { finishRun } from '../../../src/store/finish-run.ts';
import { listRuns } from '../../../src/store/run-history.ts';
import { failRun } from '../../../src/store/runs.ts';
import type { Store } from '../../../src/store/store.ts';
import { notificationIn, notifyConfig } from '../../support/notifications.ts';
import {
  at,
  comparedPair,
  failedPair,
  outcomeOf,
  seenFinding,
  seenSnapshot,
  takenRun,
} from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

const both = notifyConfig({ team: { atLeast: 'warning' }, pager: { atLeast: 'error' } });

/** Runs the audit at noon of that day, and returns the messages: `team: shop: 1 error new`. */
async function toldOn(store: Store, day: number, outcome: AuditOutcome, config: ServiceConfig = both) {
  const now = new Date(at(day));
  const run = await takenRun(store, { now });
  await finishRun(store, { run, outcome, now, onFinished: messagesOf(() => config).finished });
  return await toldOf(store, run.id);
}

async function failedOn(store: Store, day: number) {
  const now = new Date(at(day));
  const run = await takenRun(store, { now });
  const error = { code: 'E_RUN_TIMEOUT', message: 'It took longer than 10m.' } as const;
  await failRun(store, { run, error, now, onFailed: messagesOf(() => both).failed });
  return await toldOf(store, run.id);
}

async function messagesIn(store: Store, runId: string) {
  const all = await listDeliveries(store, { state: 'pending', limit: 1000 });
  return all
    .map(({ channel, body }) => ({ channel, notification: notificationIn(body) }))
    .filter(({ notification }) => notification.run === runId);
}

async function toldOf(store: Store, runId: string): Promise<readonly string[]> {
  const messages = await messagesIn(store, runId);
  return messages.map(({ channel, notification }) => `${channel}: ${renderTitle(notification)}`);
}

describeStores('a notification about a run', (engine) => {
  it('goes once to each channel whose severity it reaches', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    expect(await toldOn(store, 1, outcomeOf(comparedPair()))).toEqual([
      'team: shop: 1 error new, 1 warning new',
      'pager: shop: 1 error new',
    ]);
    expect(await toldOn(store, 2, outcomeOf(comparedPair()))).toEqual([]);
    const [a] = comparedPair().findings;
    if (a === undefined) throw new Error('the pair has findings');
    expect(await toldOn(store, 3, outcomeOf(comparedPair({ findings: [a] })))).toEqual([
      'team: shop: 1 warning resolved',
    ]);
    expect(await toldOn(store, 4, outcomeOf(comparedPair({ findings: [] })))).toEqual([
      'team: shop: 1 error resolved',
      'pager: shop: 1 error resolved',
    ]);
    expect(await toldOn(store, 5, outcomeOf(comparedPair()))).toEqual([
      'team: shop: 1 error back, 1 warning back',
      'pager: shop: 1 error back',
    ]);
  });

  it('says that a finding got worse, but not that it got better or has another wording', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const as = (severity: SeenFinding['severity'], text = 'x') =>
      outcomeOf(comparedPair({ findings: [seenFinding('a', { severity, body: JSON.stringify({ why: text }) })] }));
    expect(await toldOn(store, 1, as('warning'))).toEqual(['team: shop: 1 warning new']);
    expect(await toldOn(store, 2, as('warning', 'another text'))).toEqual([]);
    expect(await toldOn(store, 3, as('error'))).toEqual([
      'team: shop: 1 error got worse',
      'pager: shop: 1 error got worse',
    ]);
    expect(await toldOn(store, 4, as('warning'))).toEqual([]);
  });

  it('says that an acknowledgement has expired, but not what people or the policy settled', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const a = seenFinding('a');
    await toldOn(store, 1, outcomeOf(comparedPair({ findings: [a] })));
    const { id } = await store.db.selectFrom('finding').select('id').executeTakeFirstOrThrow();
    const now = new Date(at(1));
    await acknowledgeFinding(store, { id, by: 'ann', why: 'known', until: '2026-01-03', now });
    expect(await toldOn(store, 3, outcomeOf(comparedPair({ findings: [a] })))).toEqual([]);
    expect(await toldOn(store, 4, outcomeOf(comparedPair({ findings: [a] })))).toEqual([
      'team: shop: 1 error no longer acknowledged',
      'pager: shop: 1 error no longer acknowledged',
    ]);
    const accepted = outcomeOf(comparedPair({ findings: [{ ...a, accepted: true }] }));
    expect(await toldOn(store, 5, accepted)).toEqual([]);
    expect(await toldOn(store, 6, outcomeOf(comparedPair({ findings: [] })))).toEqual([]);
    expect(await toldOn(store, 7, accepted)).toEqual([]);
  });

  it('says when a pair can no longer be compared, and when it can again', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const well = comparedPair({ actual: 'replica', findings: [] });
    expect(await toldOn(store, 1, outcomeOf(well))).toEqual([]);
    expect(await toldOn(store, 2, outcomeOf(failedPair()))).toEqual([
      'team: shop: cannot be compared',
      'pager: shop: cannot be compared',
    ]);
    expect(await toldOn(store, 3, outcomeOf(failedPair()))).toEqual([]);
    expect(await toldOn(store, 4, outcomeOf(well))).toEqual([
      'team: shop: can be compared again',
      'pager: shop: can be compared again',
    ]);
    expect(await toldOn(store, 5, outcomeOf(well))).toEqual([]);
    expect(
      await toldOn(store, 6, outcomeOf(comparedPair({ actual: 'replica', verdict: 'not-compared', findings: [] }))),
    ).toEqual(['team: shop: cannot be compared', 'pager: shop: cannot be compared']);
  });

  it('says when the whole audit can no longer run, and when it can again', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const well = outcomeOf(comparedPair({ findings: [] }));
    expect(await toldOn(store, 1, well)).toEqual([]);
    expect(await failedOn(store, 2)).toEqual(['team: shop: cannot be compared', 'pager: shop: cannot be compared']);
    expect(await failedOn(store, 3)).toEqual([]);
    expect(await toldOn(store, 4, well)).toEqual([
      'team: shop: can be compared again',
      'pager: shop: can be compared again',
    ]);
    expect(await toldOn(store, 5, well)).toEqual([]);
  });

  it('says when a part of a pair can no longer be compared, and when it can again', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const well = comparedPair({ findings: [] });
    const less = { ...well, compared: ['table'], unread: [{ object: 'public.v', kind: 'view' }] };
    expect(await toldOn(store, 1, outcomeOf(well))).toEqual([]);
    expect(await toldOn(store, 2, outcomeOf(less))).toEqual([
      'team: shop: coverage lost',
      'pager: shop: coverage lost',
    ]);
    const [message] = await messagesIn(store, (await listRuns(store, {})).items[0]?.id ?? '');
    if (message === undefined) throw new Error('there is a message');
    expect(renderLines(message.notification, writePlain)[0]).toBe(
      'production against staging cannot be compared in: columns, indexes, view public.v.',
    );
    expect(await toldOn(store, 3, outcomeOf(less))).toEqual([]);
    expect(await toldOn(store, 4, outcomeOf({ ...well, unread: less.unread }))).toEqual([
      'team: shop: coverage back',
      'pager: shop: coverage back',
    ]);
    expect(await toldOn(store, 5, outcomeOf(well))).toEqual([
      'team: shop: coverage back',
      'pager: shop: coverage back',
    ]);
    expect(await toldOn(store, 6, outcomeOf(well))).toEqual([]);
  });

  it('lists the ten worst findings and counts the others', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const findings = Array.from({ length: 32 }, (_, place) =>
      seenFinding(`f${place}`, { severity: place < 30 ? 'warning' : 'error', body: JSON.stringify({ why: 'so' }) }),
    );
    expect(await toldOn(store, 1, outcomeOf(comparedPair({ findings })))).toEqual([
      'team: shop: 32 findings changed',
      'pager: shop: 2 errors new',
    ]);
    const { id } = await store.db.selectFrom('run').select('id').executeTakeFirstOrThrow();
    const [team] = await messagesIn(store, id);
    expect(team?.notification).toMatchObject({ furtherFindings: 22, found: { error: 2, warning: 30, info: 0 } });
    expect(team?.notification.findings.map(({ severity }) => severity)).toEqual([
      ...['error', 'error'],
      ...Array.from({ length: 8 }, () => 'warning'),
    ]);
  });

  it('has what is expected and what is there, with links if the configuration says where people reach the service', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const body = { field: 'type', why: 'Numbers are text.', expected: 'integer', actual: `text${'x'.repeat(5_000)}` };
    const outcome = outcomeOf(
      comparedPair({
        actual: 'tenants/a&b',
        findings: [seenFinding('a', { body: JSON.stringify(body) }), seenFinding('b')],
      }),
    );
    const linked = { ...both, service: { ...both.service, publicUrl: 'https://x.example/y' } };
    const linesOn = async (day: number, config: ServiceConfig, link?: (url: string) => string) => {
      await toldOn(store, day, outcomeOf(comparedPair({ actual: 'tenants/a&b', findings: [] })), config);
      await toldOn(store, day, outcome, config);
      const { id = '' } = (await listRuns(store, {})).items[0] ?? {};
      const [message] = await messagesIn(store, id);
      if (message === undefined) throw new Error('there is a message');
      return { id, ...message, lines: renderLines(message.notification, writePlain, link) };
    };
    const plain = await linesOn(1, both);
    expect(plain.notification).toMatchObject({ title: 'shop: 2 errors new', url: null });
    expect(plain.notification.findings).toMatchObject([
      { reportId: 'a', field: 'type', expectedValue: 'integer', url: null, reportUrl: null },
      { reportId: 'b', field: null, expectedValue: null, actualValue: null, url: null, reportUrl: null },
    ]);
    expect(plain.notification.findings[0]?.actualValue?.length).toBeLessThanOrEqual(2_000);
    expect(plain.lines.slice(1, 4)).toEqual([
      '  Numbers are text.',
      '  expected type: integer',
      expect.stringMatching(/^ {2}actual type: textx{200,}…$/),
    ]);
    expect(plain.lines.join()).not.toContain('http');
    const { id, notification, lines } = await linesOn(2, linked, (url) => `<${url}>`);
    const [finding] = notification.findings;
    expect(notification.url).toBe(`https://x.example/y/api/v1/runs/${id}`);
    expect(finding?.url).toBe(`https://x.example/y/api/v1/findings/${finding?.id}`);
    expect(lines).toContain(`  finding: <${finding?.url}>`);
    expect(lines).toContain(
      `  report: <https://x.example/y/api/v1/runs/${id}/report?suffix=txt&actual=tenants%2Fa%26b>`,
    );
    expect(lines.at(-1)).toBe(`Run: <${notification.url}>`);
  });

  it('lists a finding of many databases once, with their names', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const names = Array.from({ length: 25 }, (_, place) => `tenant-${10 + place}`);
    const pairs = names.map((actual) => comparedPair({ actual, findings: [seenFinding('a')] }));
    const tenants = outcomeOf(...pairs, comparedPair({ findings: [seenFinding('b')] }));
    expect(await toldOn(store, 1, tenants)).toEqual(['team: shop: 2 errors new', 'pager: shop: 2 errors new']);
    const { id } = await store.db.selectFrom('run').select('id').executeTakeFirstOrThrow();
    const [team] = await messagesIn(store, id);
    expect(team?.notification.findings).toMatchObject([
      { object: 'users.a', actual: 'tenant-10', others: names.slice(1, 11), furtherOthers: 14 },
      { object: 'users.b', actual: 'production', others: [], furtherOthers: 0 },
    ]);
  });

  it('says if no schema changed, so that an upgrade of Evenkeel does not look like drift', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    const run = (day: number, findings: AuditOutcome['pairs'][number]['findings'], production = 'as it was') =>
      toldOn(store, day, {
        audit: 'shop',
        pairs: [comparedPair({ findings })],
        snapshots: [seenSnapshot('staging', 'as it was'), seenSnapshot('production', production)],
      });
    const last = async () => {
      const all = await listDeliveries(store, { state: 'pending', limit: 1000 });
      return notificationIn(all.at(-1)?.body ?? '').schemasChanged;
    };
    await run(1, [seenFinding('a')]);
    expect(await last()).toBe(true);
    await run(2, [seenFinding('a')]);
    expect(await run(3, [seenFinding('a'), seenFinding('b')])).toHaveLength(2);
    expect(await last()).toBe(false);
    await run(4, [seenFinding('a')], 'changed');
    expect(await last()).toBe(true);
  });
});

describe('an audit without channels', () => {
  it('sends no notification', async () => {
    await using opened = await openedStore('sqlite');
    expect(await toldOn(opened.store, 1, outcomeOf(comparedPair()), notifyConfig({}))).toEqual([]);
  });
});
