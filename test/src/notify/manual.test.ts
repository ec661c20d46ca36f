import { createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../support/scratch-folder.ts';

type IsFromEvenkeel = (secret: string, headers: Record<string, string>, body: string, now?: number) => boolean;

test('the sample that checks signatures accepts only signed messages', async () => {
  await using folder = await scratchFolder();
  const manual = await readFile(new URL('../../../docs/notifications.md', import.meta.url), 'utf8');
  const [, sample = ''] = /```js\n(.*?)```/s.exec(manual) ?? [];
  await writeFile(folder.file('sample.mjs'), sample);
  const { isFromEvenkeel }: { isFromEvenkeel: IsFromEvenkeel } = await import(folder.file('sample.mjs'));
  const body = '{"audit":"shop"}';
  const signature = `v1=${createHmac('sha256', 'hunter2').update(`1000.${body}`).digest('hex')}`;
  const headers = { 'evenkeel-timestamp': '1000', 'evenkeel-signature': signature };
  const now = 1_000_000;
  expect(isFromEvenkeel('hunter2', headers, body, now)).toBe(true);
  expect(isFromEvenkeel('hunter3', headers, body, now)).toBe(false);
  expect(isFromEvenkeel('hunter2', headers, `${body} `, now)).toBe(false);
  expect(isFromEvenkeel('hunter2', { ...headers, 'evenkeel-timestamp': '1001' }, body, now)).toBe(false);
  expect(isFromEvenkeel('hunter2', headers, body, now + 600_000)).toBe(false);
  expect(isFromEvenkeel('hunter2', { ...headers, 'evenkeel-signature': 'v1=' }, body, now)).toBe(false);
  expect(isFromEvenkeel('hunter2', {}, body, now)).toBe(false);
});
