import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { patience } from '../support/patience.ts';
import { waitFor } from '../support/wait-for.ts';
import { openGround } from './ground.ts';
import { openServiceProcess, type ServiceProcess, type ShownRun } from './service-process.ts';

vi.setConfig({ testTimeout: patience(120) });

/** Milliseconds in which each replica has looked for work. */
const LONG_ENOUGH = 5_000;

const AUDITS = Array.from({ length: 24 }, (_, place) => `audit-${place}`);

describe('replicas with one PostgreSQL store', () => {
  it('execute each requested run once, even if one of three is killed and one is asked to end', async () => {
    await using ground = await openGround({ store: 'postgres', more: AUDITS });
    await using replicas = await openReplicas(ground.config, 3);
    const [one, two, three] = replicas.services;
    if (one === undefined || two === undefined || three === undefined) throw new Error('there are three');
    const asked = await Promise.all(
      AUDITS.map((audit, place) => (replicas.services[place % 3] ?? one).start(audit, 'deploy')),
    );
    await waitFor(async () => (await one.runs()).some(({ state }) => state === 'succeeded') || undefined);
    await two.end('SIGKILL');
    await three.end('SIGTERM');
    const ended = await Promise.all(asked.map(({ id }) => one.ended(id)));
    expect(ended.map(({ state, results }) => [state, results.length])).toEqual(AUDITS.map(() => ['succeeded', 1]));
    expect(await one.runs()).toHaveLength(AUDITS.length);
  });

  it('start one run for each slot of a schedule', async () => {
    const audit = { schedule: '*/2 * * * * *' };
    await using ground = await openGround({ store: 'postgres', audit });
    await using replicas = await openReplicas(ground.config, 3);
    const [one] = replicas.services;
    const runs = await waitFor(async () => {
      const found = (await one?.runs()) ?? [];
      return found.filter(({ state }) => state === 'succeeded').length >= 4 ? found : undefined;
    });
    const slots = runs.map(({ slot }) => slot);
    expect(slots.filter((slot) => Date.parse(slot ?? '') % 2_000 === 0)).toEqual(slots);
    expect(new Set(slots).size).toBe(slots.length);
  });

  it('take over the run of a silent replica, whose late result is refused', async () => {
    await using ground = await openGround({ store: 'postgres' });
    await using replicas = await openReplicas(ground.config, 2);
    const [one, two] = replicas.services;
    if (one === undefined || two === undefined) throw new Error('there are two');
    const held = ground.gate.hold(1);
    const { id } = await one.start('shop');
    await held;
    const begun = await waitFor(async () => (await two.runs()).find(({ state }) => state === 'running'));
    const silent = replicaOf(begun) === one.pid ? one : two;
    const other = silent === one ? two : one;
    process.kill(silent.pid, 'SIGSTOP');
    ground.gate.open();
    const taken = await other.ended(id);
    process.kill(silent.pid, 'SIGCONT');
    expect(taken).toMatchObject({ state: 'succeeded', attempt: 2, results: [{ verdict: 'parity' }] });
    expect(replicaOf(taken)).toBe(other.pid);
    await waitFor(() => /another replica has it/.test(silent.output()) || undefined);
    expect(await other.ended(id)).toEqual(taken);
    expect((await silent.get('/readyz')).status).toBe(200);
  });

  it('leave their runs to the others when they are asked to end', async () => {
    await using ground = await openGround({ store: 'postgres' });
    await using replicas = await openReplicas(ground.config, 2);
    const [one, two] = replicas.services;
    if (one === undefined || two === undefined) throw new Error('there are two');
    const held = ground.gate.hold(1);
    const { id } = await one.start('shop');
    await held;
    const begun = await waitFor(async () => (await two.runs()).find(({ state }) => state === 'running'));
    const [ending, other] = replicaOf(begun) === one.pid ? [one, two] : [two, one];
    expect((await ending.end('SIGTERM')).milliseconds).toBeLessThan(patience(15));
    ground.gate.open();
    const ended = await other.ended(id);
    expect(ended).toMatchObject({ state: 'succeeded', attempt: 2 });
    expect(replicaOf(ended)).toBe(other.pid);
  });

  it('together keep the limit of simultaneous reads of one server', async () => {
    const service = { atOncePerServer: 2, atOnce: 4 };
    await using ground = await openGround({ store: 'postgres', more: AUDITS, service });
    await using replicas = await openReplicas(ground.config, 3);
    const [one] = replicas.services;
    if (one === undefined) throw new Error('there are three');
    void ground.gate.hold(1);
    const asked = await Promise.all(AUDITS.map((audit) => one.start(audit)));
    const running = async () => (await one.runs()).filter(({ state }) => state === 'running').length;
    await waitFor(async () => (await running()) === 2 || undefined);
    await pause(LONG_ENOUGH);
    expect(await running()).toBe(2);
    ground.gate.open();
    await Promise.all(asked.map(({ id }) => one.ended(id)));
  });
});

interface Replicas extends AsyncDisposable {
  readonly services: readonly ServiceProcess[];
}

async function openReplicas(config: object, count: number): Promise<Replicas> {
  const stack = new AsyncDisposableStack();
  const services = await Promise.all(Array.from({ length: count }, () => openServiceProcess(config)));
  for (const service of services) stack.use(service);
  return { services, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** The process that has a run: names of replicas hold it. */
function replicaOf({ replica }: ShownRun): number {
  return Number(replica?.split('-').at(-2));
}
