import { describe, expect, it, vi } from 'vitest';
import { patience } from '../support/patience.ts';
import { waitFor } from '../support/wait-for.ts';
import { openGround } from './ground.ts';
import { openServiceProcess, stepOf } from './service-process.ts';

vi.setConfig({ testTimeout: patience(120) });

/** Bytes that the databases have sent when the process is killed: none, the first of one, the last of the other. */
const MOMENTS = [1, 6_000, 16_000];

describe('a process that is killed', () => {
  it.each(MOMENTS)(
    'after it has read %i bytes leaves its run to the next process, which starts it again at once',
    async (bytes) => {
      await using ground = await openGround({ store: 'sqlite' });
      await using first = await openServiceProcess(ground.config);
      const held = ground.gate.hold(bytes);
      const { id } = await first.start('shop', 'deploy');
      await held;
      await first.end('SIGKILL');
      ground.gate.open();
      await using second = await openServiceProcess(ground.config);
      expect((await second.start('shop', 'deploy')).id).toBe(id);
      expect(await second.ended(id)).toMatchObject({
        state: 'succeeded',
        attempt: 2,
        results: [{ verdict: 'parity' }],
      });
      expect(await second.runs()).toHaveLength(1);
    },
  );

  it('while it compares or stores the result, loses and duplicates nothing', async () => {
    await using ground = await openGround({ store: 'sqlite' });
    await using first = await openServiceProcess(ground.config);
    const { id } = await first.start('shop');
    await stepOf(first, id, /comparing/);
    await first.end('SIGKILL');
    await using second = await openServiceProcess(ground.config);
    expect(await second.ended(id)).toMatchObject({ state: 'succeeded', results: [{ verdict: 'parity' }] });
    expect(await second.runs()).toHaveLength(1);
  });

  it('leaves its waiting runs to the next process', async () => {
    await using ground = await openGround({ store: 'sqlite', more: ['a', 'b', 'c'], service: { atOnce: 1 } });
    await using first = await openServiceProcess(ground.config);
    const held = ground.gate.hold(1);
    const asked = [];
    for (const audit of ['shop', 'a', 'b', 'c']) asked.push(await first.start(audit));
    await held;
    await first.end('SIGKILL');
    ground.gate.open();
    await using second = await openServiceProcess(ground.config);
    for (const { id } of asked) expect(await second.ended(id)).toMatchObject({ state: 'succeeded' });
    expect(await second.runs()).toHaveLength(4);
  });
});

it('a SQLite store is served by one process, and a second one says what to do', async () => {
  await using ground = await openGround({ store: 'sqlite' });
  await using _first = await openServiceProcess(ground.config);
  await expect(openServiceProcess(ground.config)).rejects.toThrow(/is already served by another process/);
});

describe('a process that is asked to end', () => {
  it('finishes its runs', async () => {
    await using ground = await openGround({ store: 'sqlite' });
    await using first = await openServiceProcess(ground.config);
    const held = ground.gate.hold(1);
    const { id } = await first.start('shop');
    await held;
    const ended = first.end('SIGTERM');
    await waitFor(() => /service: ends/.test(first.output()) || undefined);
    ground.gate.open();
    expect(await ended).toMatchObject({ code: 0 });
    await using second = await openServiceProcess(ground.config);
    expect(await second.ended(id)).toMatchObject({ state: 'succeeded', attempt: 1 });
  });

  it('returns runs that do not end within 15 seconds, and does not wait for listeners', async () => {
    await using ground = await openGround({ store: 'sqlite' });
    await using first = await openServiceProcess(ground.config);
    const held = ground.gate.hold(1);
    const { id } = await first.start('shop');
    await held;
    const listening = await first.get(`/api/v1/runs/${id}/events`);
    const { code, milliseconds } = await first.end('SIGTERM');
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(patience(15));
    expect(await listening.text()).not.toContain('event: end');
    ground.gate.open();
    await using second = await openServiceProcess(ground.config);
    expect(await second.ended(id)).toMatchObject({ state: 'succeeded', attempt: 2 });
  });
});
