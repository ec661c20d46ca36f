import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { patience } from '../support/patience.ts';
import { waitFor } from '../support/wait-for.ts';
import { openGround } from './ground.ts';
import { openServiceProcess, type ServiceProcess } from './service-process.ts';

vi.setConfig({ testTimeout: patience(120) });

/** Milliseconds in which six slots go by. */
const LONG = 6_000;

const audit = { schedule: '* * * * * *' };

describe('missed slots', () => {
  it('while the machine slept have one run in total', async () => {
    await using ground = await openGround({ store: 'sqlite', audit });
    await using service = await openServiceProcess(ground.config);
    await slotsFrom(service, 2);
    process.kill(service.pid, 'SIGSTOP');
    const [asleep, awake] = [Date.now(), Date.now() + LONG];
    await pause(LONG);
    process.kill(service.pid, 'SIGCONT');
    const slots = await waitFor(async () => {
      const found = await slotsFrom(service, 1);
      return found.some((slot) => slot > awake) ? found : undefined;
    });
    expect(slots.filter((slot) => slot > asleep && slot <= awake).length).toBeLessThanOrEqual(1);
    expect(new Set(slots).size).toBe(slots.length);
  });

  it('while nothing ran have one run in total', async () => {
    await using ground = await openGround({ store: 'sqlite', audit });
    const first = await openServiceProcess(ground.config);
    await slotsFrom(first, 2);
    await first.end('SIGTERM');
    const ended = Date.now();
    await pause(LONG);
    const begun = Date.now();
    await using second = await openServiceProcess(ground.config);
    const slots = await waitFor(async () => {
      const found = await slotsFrom(second, 1);
      return found.some((slot) => slot > begun + 2_000) ? found : undefined;
    });
    expect(slots.filter((slot) => slot > ended && slot <= begun).length).toBeLessThanOrEqual(1);
    expect(new Set(slots).size).toBe(slots.length);
  });
});

/** The slots that have their run, when there are so many. */
async function slotsFrom(service: ServiceProcess, least: number): Promise<readonly number[]> {
  return await waitFor(async () => {
    const runs = await service.runs();
    return runs.length >= least ? runs.map(({ slot }) => Date.parse(slot ?? '')) : undefined;
  });
}
