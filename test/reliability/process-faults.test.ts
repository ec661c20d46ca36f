import { expect, it, vi } from 'vitest';
import { patience } from '../support/patience.ts';
import { waitFor } from '../support/wait-for.ts';
import { openGround } from './ground.ts';
import { openServiceProcess } from './service-process.ts';

vi.setConfig({ testTimeout: patience(120) });

/** Loaded before the service; a signal causes an unexpected error. */
const planted = (fault: string) => [
  '--import',
  `data:text/javascript,process.on('SIGUSR2', () => { ${encodeURIComponent(fault)} })`,
];

it.each(["throw new Error('planted')", "Promise.reject(new Error('planted'))"])(
  'an uncaught error is logged, and ends the process in an orderly way: %s',
  async (fault) => {
    await using ground = await openGround({ store: 'sqlite' });
    await using first = await openServiceProcess(ground.config, planted(fault));
    const held = ground.gate.hold(1);
    const { id } = await first.start('shop');
    await held;
    process.kill(first.pid, 'SIGUSR2');
    await waitFor(() => /"level":"fatal".*planted/.test(first.output()) || undefined);
    ground.gate.open();
    const { code } = await first.end();
    expect(code).toBe(2);
    await using second = await openServiceProcess(ground.config);
    expect(await second.ended(id)).toMatchObject({ state: 'succeeded' });
  },
);
