import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openLiveConfig } from '../../../src/config/live-config.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const withPort = (port: number | string) => `service: { port: ${port} }\n`;

test('a changed configuration is used after a reload, and listeners are called', async () => {
  await using folder = await scratchFolder();
  const path = folder.file('evenkeel.yaml');
  await writeFile(path, withPort(1));
  const live = await openLiveConfig(path, { env: {} });
  const told: number[] = [];
  const unsubscribe = live.subscribe(({ service }) => told.push(service.port));
  await writeFile(path, withPort(2));
  expect(live.current.service.port).toBe(1);
  expect((await live.reload()).service.port).toBe(2);
  expect(live.current.service.port).toBe(2);
  unsubscribe();
  await writeFile(path, withPort(3));
  await live.reload();
  expect(told).toEqual([2]);
});

test('a bad configuration is refused with its place, and the old one stays', async () => {
  await using folder = await scratchFolder();
  const path = folder.file('evenkeel.yaml');
  await writeFile(path, withPort(1));
  const live = await openLiveConfig(path, { env: {} });
  const told: number[] = [];
  live.subscribe(({ service }) => told.push(service.port));
  await writeFile(path, withPort('many'));
  await expect(live.reload()).rejects.toThrow(`${path}:1:12: "service.port" must be a whole number.`);
  expect(live.current.service.port).toBe(1);
  expect(told).toEqual([]);
  await writeFile(path, withPort(4));
  await live.reload();
  expect(live.current.service.port).toBe(4);
});

test('of simultaneous reloads the last one counts', async () => {
  await using folder = await scratchFolder();
  const path = folder.file('evenkeel.yaml');
  await writeFile(path, withPort(1));
  const live = await openLiveConfig(path, { env: {} });
  const first = live.reload();
  await writeFile(path, withPort(2));
  await Promise.all([first, live.reload(), live.reload()]);
  expect(live.current.service.port).toBe(2);
});
