import Database from 'better-sqlite3';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { patience } from '../support/patience.ts';
import { waitFor } from '../support/wait-for.ts';
import { openGate } from './gate.ts';
import { openGround } from './ground.ts';
import { openServiceProcess, stepOf } from './service-process.ts';
import { canMount, openSmallDisk } from './small-disk.ts';

vi.setConfig({ testTimeout: patience(120) });

describe('a store that is away', () => {
  it('is used again when it is back: the current run is stored, and /readyz shows the state', async () => {
    await using ground = await openGround({ store: 'postgres' });
    await using store = await openGate(ground.store);
    await using service = await openServiceProcess({ ...ground.config, store: { url: store.url } });
    const held = ground.gate.hold(6_000);
    const { id } = await service.start('shop');
    await held;
    store.close();
    ground.gate.open();
    await waitFor(async () => (await service.get('/readyz')).status === 503 || undefined);
    expect((await service.get('/livez')).status).toBe(200);
    expect((await service.get('/api/v1/runs')).status).toBe(503);
    await waitFor(() => /did not accept the result; it is tried again/.test(service.output()) || undefined);
    store.open();
    expect(await service.ended(id)).toMatchObject({ state: 'succeeded', attempt: 1, results: [{ verdict: 'parity' }] });
    await waitFor(async () => (await service.get('/readyz')).status === 200 || undefined);
    const { id: next } = await service.start('shop');
    expect(await service.ended(next)).toMatchObject({ state: 'succeeded' });
  });

  it('for a long time does not lose the run either: it is executed again', async () => {
    await using ground = await openGround({ store: 'postgres' });
    await using store = await openGate(ground.store);
    await using service = await openServiceProcess({ ...ground.config, store: { url: store.url } });
    const held = ground.gate.hold(6_000);
    const { id } = await service.start('shop');
    await held;
    store.close();
    ground.gate.open();
    await waitFor(() => /is tried again later/.test(service.output()) || undefined);
    store.open();
    expect(await service.ended(id)).toMatchObject({ state: 'succeeded', results: [{ verdict: 'parity' }] });
    expect(await service.runs()).toHaveLength(1);
  });
});

it('a process whose store is away ends when it is asked to', async () => {
  await using ground = await openGround({ store: 'postgres' });
  await using store = await openGate(ground.store);
  await using service = await openServiceProcess({ ...ground.config, store: { url: store.url } });
  const held = ground.gate.hold(1);
  await service.start('shop');
  await held;
  store.close();
  const { code, milliseconds } = await service.end('SIGTERM');
  expect(code).toBe(0);
  expect(milliseconds).toBeLessThan(patience(20));
});

describe('a PostgreSQL store with tables that another session has locked', () => {
  it('is reported in time, and is used again when they are free', async () => {
    await using ground = await openGround({ store: 'postgres' });
    await using service = await openServiceProcess(ground.config);
    const { id } = await service.start('shop');
    expect(await service.ended(id)).toMatchObject({ state: 'succeeded' });
    const other = new pg.Client(ground.store);
    await other.connect();
    await other.query('BEGIN; LOCK TABLE evenkeel.run, evenkeel.run_result IN ACCESS EXCLUSIVE MODE');
    const asked = [
      ...Array.from({ length: 5 }, () => service.get('/api/v1/runs')),
      fetch(new URL('/api/v1/audits/shop/runs', service.url), { method: 'POST' }),
    ];
    const start = performance.now();
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503, 503]);
    expect(performance.now() - start).toBeLessThan(patience(8));
    expect(await answers[0]?.json()).toMatchObject({ code: 'E_STORE_BUSY' });
    await other.query('ROLLBACK');
    expect(await service.runs()).toHaveLength(1);
    await other.end();
  });

  it('a run that cannot be queued is accepted and waits', async () => {
    await using ground = await openGround({ store: 'postgres' });
    await using service = await openServiceProcess(ground.config);
    const other = new pg.Client(ground.store);
    await other.connect();
    await other.query('BEGIN; LOCK TABLE evenkeel_queue.job, evenkeel_queue.queue IN ACCESS EXCLUSIVE MODE');
    const start = performance.now();
    const { id } = await service.start('shop');
    expect(performance.now() - start).toBeLessThan(patience(8));
    await other.query('ROLLBACK');
    expect(await service.ended(id)).toMatchObject({ state: 'succeeded' });
    await other.end();
  });
});

describe('a SQLite store', () => {
  it('that another process has locked is retried, and the service answers meanwhile', async () => {
    await using ground = await openGround({ store: 'sqlite' });
    await using service = await openServiceProcess(ground.config);
    const held = ground.gate.hold(6_000);
    const { id } = await service.start('shop');
    await held;
    const other = new Database(ground.store.replace('sqlite:', ''));
    other.exec('BEGIN IMMEDIATE');
    ground.gate.open();
    await stepOf(service, id, /storing/);
    expect((await service.get('/api/v1/audits')).status).toBe(200);
    other.exec('ROLLBACK');
    other.close();
    expect(await service.ended(id)).toMatchObject({ state: 'succeeded', attempt: 1 });
  });

  it.skipIf(!canMount())('with a full disk loses nothing: the run is stored when there is space again', async () => {
    await using ground = await openGround({ store: 'sqlite' });
    await using disk = await openSmallDisk();
    await using service = await openServiceProcess({
      ...ground.config,
      store: { url: `sqlite:${disk.path}/store.sqlite` },
    });
    const { id: first } = await service.start('shop');
    expect(await service.ended(first)).toMatchObject({ state: 'succeeded' });
    const held = ground.gate.hold(6_000);
    const { id } = await service.start('shop');
    await held;
    await disk.fill();
    ground.gate.open();
    await waitFor(() => /E_STORE_FULL/.test(service.output()) || undefined);
    expect((await service.get('/livez')).status).toBe(200);
    expect((await service.get(`/api/v1/runs/${first}`)).status).toBe(200);
    const unready = await service.get('/readyz');
    expect(unready.status).toBe(503);
    expect(await unready.json()).toMatchObject({
      parts: [{ part: 'store', why: expect.stringContaining('full') }, {}],
    });
    await disk.empty();
    expect((await service.get('/readyz')).status).toBe(200);
    expect(await service.ended(id)).toMatchObject({ state: 'succeeded', results: [{ verdict: 'parity' }] });
    expect(await service.runs()).toHaveLength(2);
  });

  it.skipIf(!canMount()).each(['SIGTERM', 'SIGKILL'] as const)(
    'can be read after %s on a full disk, and accepts writes when there is space again',
    async (signal) => {
      await using ground = await openGround({ store: 'sqlite' });
      await using disk = await openSmallDisk();
      const config = { ...ground.config, store: { url: `sqlite:${disk.path}/store.sqlite` } };
      const { first, id } = await (async () => {
        await using service = await openServiceProcess(config);
        const { id: first } = await service.start('shop');
        expect(await service.ended(first)).toMatchObject({ state: 'succeeded' });
        const held = ground.gate.hold(6_000);
        const { id } = await service.start('shop');
        await held;
        if (signal === 'SIGKILL') await service.end(signal);
        ground.gate.open();
        if (signal === 'SIGTERM') await service.ended(id).then(() => service.end(signal));
        return { first, id };
      })();
      await disk.fill();
      await using service = await openServiceProcess(config);
      expect((await service.get('/livez')).status).toBe(200);
      expect((await service.get(`/api/v1/runs/${first}`)).status).toBe(200);
      expect(await service.runs()).toHaveLength(2);
      expect((await service.get('/api/v1/findings')).status).toBe(200);
      const unready = await service.get('/readyz');
      expect(unready.status).toBe(503);
      expect(await unready.json()).toMatchObject({
        parts: [{ part: 'store', why: expect.stringContaining('full') }, {}],
      });
      const refused = await fetch(new URL('/api/v1/audits/shop/runs', service.url), { method: 'POST' });
      expect(refused.status).toBe(503);
      expect(await refused.json()).toMatchObject({ code: 'E_STORE_FULL' });
      await disk.empty();
      expect((await service.get('/readyz')).status).toBe(200);
      expect(await service.ended(id, 60_000)).toMatchObject({ state: 'succeeded' });
      const { id: next } = await service.start('shop');
      expect(await service.ended(next)).toMatchObject({ state: 'succeeded', results: [{ verdict: 'parity' }] });
    },
  );
});
