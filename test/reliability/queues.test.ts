import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { openLog } from '../../src/log.ts';
import { openQueue } from '../../src/scheduler/open-queue.ts';
import { patience } from '../support/patience.ts';
import { describeStores, storePlace } from '../support/stores.ts';
import { waitFor } from '../support/wait-for.ts';

vi.setConfig({ testTimeout: patience(60) });

const log = openLog('silent');
const limits = { atOnce: 2, atOncePerServer: 1 };
const run = (id: string, ...servers: string[]) => ({ id, servers });

describeStores('a queue of runs', (engine) => {
  it('executes a run once, even if it is added again while it waits, runs or will be tried again', async () => {
    await using place = await storePlace(engine);
    const queue = openQueue(place.url, limits, log);
    const seen: string[] = [];
    let under = 0;
    await queue.start(async (id) => {
      seen.push(id);
      under += 1;
      expect(under).toBe(1);
      await queue.submit([run('again'), run('again')]);
      await pause(300);
      under -= 1;
      return seen.length < 3 ? 'again' : 'over';
    });
    await Promise.all(Array.from({ length: 20 }, () => queue.submit([run('again'), run('again')])));
    await waitFor(async () => {
      if (seen.length < 3) await queue.submit([run('again')]);
      return seen.length >= 3 || undefined;
    });
    await pause(3_000);
    await queue.stop(1_000);
    expect(seen).toEqual(['again', 'again', 'again']);
  });

  it('executes at most the allowed number of runs at once', async () => {
    await using place = await storePlace(engine);
    const queue = openQueue(place.url, limits, log);
    let under = 0;
    let most = 0;
    let over = 0;
    await queue.start(async () => {
      under += 1;
      most = Math.max(most, under);
      await pause(50);
      under -= 1;
      over += 1;
      return 'over';
    });
    await queue.submit(Array.from({ length: 12 }, (_, place) => run(`run-${place}`, `server-${place}`)));
    await waitFor(() => over === 12 || undefined);
    await queue.stop(1_000);
    expect(most).toBe(2);
  });

  it('accepts no more runs when it stops, and cancels those that do not end in time', async () => {
    await using place = await storePlace(engine);
    const queue = openQueue(place.url, { atOnce: 1, atOncePerServer: 1 }, log);
    const ends: string[] = [];
    let begun = 0;
    await queue.start(async (id, signal) => {
      begun += 1;
      await pause(60_000, undefined, { signal }).catch(() => ends.push(id));
      return 'again';
    });
    await queue.submit([run('first'), run('second')]);
    await waitFor(() => begun === 1 || undefined);
    await queue.stop(200);
    expect([begun, ends.length]).toEqual([1, 1]);
    await expect(queue.ping()).rejects.toThrow();
  });
});
