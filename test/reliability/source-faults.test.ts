import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { patience } from '../support/patience.ts';
import { behaviours, openBadServer, openUntrustedServer } from './bad-servers.ts';
import { openGround } from './ground.ts';
import { openServiceProcess } from './service-process.ts';

/** What it is told as, where that is not E_SOURCE_UNREACHABLE. */
const codes: Readonly<Record<string, string>> = {
  'is-no-file': 'E_SOURCE_NOT_FOUND',
  'is-no-database': 'E_SOURCE_CORRUPT',
  'has-a-certificate-of-its-own': 'E_SOURCE_REFUSED',
};

/** More than the service asks before it reads, to know whether anything has changed, and less than the reading. */
const FIRST_BYTES = 14_000;

vi.setConfig({ testTimeout: patience(120) });

describe('the service reports the error, and goes on, if a database', () => {
  it('is not a database, or its server misbehaves', async () => {
    await using stack = new AsyncDisposableStack();
    const ground = stack.use(await openGround({ store: 'sqlite' }));
    const sources: Record<string, string> = { 'is-no-file': '/nowhere/app.db', 'is-no-database': import.meta.filename };
    for (const [name, behave] of Object.entries(behaviours)) {
      sources[name] = `${stack.use(await openBadServer(behave)).url}?connect_timeout=2&statement_timeout=2000`;
    }
    const untrusted = await openUntrustedServer();
    if (untrusted !== undefined)
      sources['has-a-certificate-of-its-own'] = `${stack.use(untrusted).url}?sslmode=verify-full`;
    const names = Object.keys(sources);
    const service = stack.use(
      await openServiceProcess({
        ...ground.config,
        databases: Object.fromEntries([
          ...Object.entries(ground.config.databases),
          ...names.map((name) => [name, { url: sources[name], timeout: '3s' }]),
        ]),
        audits: Object.fromEntries(names.map((name) => [name, { expected: 'expected', actual: name, timeout: '30s' }])),
      }),
    );
    const asked = await Promise.all(names.map((name) => service.start(name)));
    const ended = await Promise.all(asked.map(({ id }) => service.ended(id)));
    const told = ended.map(({ audit, state, fault, results: [result] }) => {
      const { code, message = '' } = result?.fault ?? fault ?? {};
      return [audit, state === 'failed' || result?.verdict === 'failed', code, /^[\w"].{30,}[.]$/.test(message)];
    });
    expect(told).toEqual(names.map((name) => [name, true, codes[name] ?? 'E_SOURCE_UNREACHABLE', true]));
    expect(service.output()).not.toContain('s3cret');
    expect((await service.get('/readyz')).status).toBe(200);
  });

  it('sends nonsense: the other members of a fleet are compared', async () => {
    await using stack = new AsyncDisposableStack();
    const ground = stack.use(await openGround({ store: 'sqlite' }));
    const noise = behaviours['lets-everyone-in-and-then-says-nothing-of-sense'];
    const bad = stack.use(await openBadServer(noise));
    const service = stack.use(
      await openServiceProcess({
        ...ground.config,
        databases: { ...ground.config.databases, aaa: { url: `${bad.url}?connect_timeout=2` } },
        audits: { fleet: { reference: 'expected', members: ['aaa', 'actual'] } },
      }),
    );
    const { state, results } = await service.ended((await service.start('fleet')).id);
    expect([state, ...results.map(({ verdict }) => verdict)]).toEqual(['succeeded', 'failed', 'parity']);
  });

  it('hangs in the middle of a read', async () => {
    await using ground = await openGround({ store: 'sqlite', audit: { timeout: '3s' } });
    await using service = await openServiceProcess(ground.config);
    void ground.gate.hold(FIRST_BYTES);
    const { id } = await service.start('shop');
    expect(await service.ended(id)).toMatchObject({ state: 'failed', attempt: 1, fault: { code: 'E_RUN_TIMEOUT' } });
    ground.gate.open();
    expect(await service.ended((await service.start('shop')).id)).toMatchObject({ state: 'succeeded' });
  });

  it('disconnects in the middle of a read', async () => {
    await using ground = await openGround({ store: 'sqlite' });
    await using service = await openServiceProcess(ground.config);
    const held = ground.gate.hold(FIRST_BYTES);
    const { id } = await service.start('shop');
    await held;
    ground.gate.close();
    const { state, results } = await service.ended(id);
    expect([state, results[0]?.verdict]).toEqual(['succeeded', 'failed']);
    ground.gate.open();
    expect((await service.ended((await service.start('shop')).id)).results[0]?.verdict).toBe('parity');
  });

  it('is restarted in the middle of a read', async () => {
    await using ground = await openGround({ store: 'sqlite' });
    await using service = await openServiceProcess(ground.config);
    const held = ground.gate.hold(FIRST_BYTES);
    const { id } = await service.start('shop');
    await held;
    const other = new pg.Client({ connectionString: ground.expected });
    await other.connect();
    await other.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await other.end();
    ground.gate.open();
    const { state, results } = await service.ended(id);
    expect([state, results[0]?.verdict, results[0]?.fault?.code]).toEqual(['succeeded', 'failed', 'E_READ_FAILED']);
  });
});
