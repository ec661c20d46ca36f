import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openExampleService } from '../../src/cli/example-service.ts';
import { evenkeel, program } from '../support/command-line.ts';
import { patience } from '../support/patience.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { openServing } from '../support/serving.ts';
import { waitFor } from '../support/wait-for.ts';

const START = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));

interface ShownAudits {
  readonly items: readonly { readonly name: string; readonly lastRun: { readonly state: string } | null }[];
}

test('without a configuration npm start serves the example, and ends with its terminal', {
  timeout: patience(90),
}, async () => {
  await using folder = await scratchFolder();
  await using serving = await openServing([START], { cwd: folder.path, ready: /Ctrl-C/ });
  const audits = await waitFor(async () => {
    const { items }: ShownAudits = JSON.parse(await (await fetch(new URL('/api/v1/audits', serving.url))).text());
    return items.every(({ lastRun }) => lastRun?.state === 'succeeded') ? items : undefined;
  });
  expect(audits.map(({ name }) => name)).toEqual(['before', 'after']);
  const sights = [...serving.output().matchAll(/^evenkeel: (http\S+) {2}/gm)].map(([, sight = '']) => sight);
  expect(sights.length).toBeGreaterThan(3);
  for (const sight of sights) expect((await fetch(sight)).status, sight).toBe(200);
  const badge = await fetch(new URL('/api/v1/audits/after/badge.svg', serving.url));
  expect(await badge.text()).toContain('after: 3 errors');
  serving.send('SIGHUP');
  expect(await serving.ended()).toBe(0);
});

test('the example leaves nothing behind, and nobody else can read its passwords', async () => {
  const example = await openExampleService(() => {});
  const folder = dirname(example.config);
  expect((await stat(example.config)).mode & 0o077).toBe(0);
  expect(Object.keys(parse(await readFile(example.config, 'utf8')).systems)).toContain('phase queue');
  await example.close();
  expect(existsSync(folder)).toBe(false);
});

test('with a configuration npm start serves that', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), 'service: { port: 0 }');
  await using serving = await openServing([START], { cwd: folder.path });
  expect(await (await fetch(new URL('/api/v1/audits', serving.url))).json()).toEqual({ items: [] });
});

test('serve without a configuration says what to do', async () => {
  await using folder = await scratchFolder();
  const { code, stderr } = await evenkeel(['serve'], { cwd: folder.path });
  expect(stderr).toMatch(
    /^evenkeel: There is no evenkeel\.yaml here: "evenkeel init" writes a first one, .*"npm start"/,
  );
  expect(code).toBe(3);
});

test.each<[string, readonly string[], string, number, RegExp]>([
  ['a wrong option', ['--confg', 'x'], '', 3, /--confg/],
  ['a missing file', ['--config', 'none.yaml'], '', 3, /none\.yaml/],
  ['a wrong configuration', [], 'servce: {}', 3, /servce/],
  ['a missing secret', [], `databases: { a: 'postgres://x:\${NOWHERE}@db/x' }`, 3, /NOWHERE/],
  ['a store that is not there', [], 'store: { url: postgres://127.0.0.1:1/x }', 2, /127\.0\.0\.1:1/],
])('in production %s at the start is a line of the log', async (_what, options, config, status, sentence) => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), config);
  const env = { NODE_ENV: 'production' };
  const { code, stdout, stderr } = await evenkeel(['serve', ...options], { cwd: folder.path, env });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines.at(-1)).toMatchObject({
    level: 'fatal',
    time: expect.any(String),
    msg: expect.stringMatching(sentence),
  });
  expect([code, stderr]).toEqual([status, '']);
});

test('in production all that a service prints is a line of the log, warnings too', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), 'service: { port: 0 }');
  const env = { ...process.env, NODE_ENV: 'production' };
  const warning = `data:text/javascript,${encodeURIComponent("setTimeout(()=>process.emitWarning('planted'),1500)")}`;
  await using serving = await openServing(['--import', warning, program, 'serve'], { cwd: folder.path, env });
  await waitFor(() => serving.output().includes('planted') || undefined);
  serving.send('SIGTERM');
  expect(await serving.ended()).toBe(0);
  const lines = serving.output().trim().split('\n');
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), msg: expect.any(String) });
  expect(lines.length).toBeGreaterThan(2);
});

const PLANT = "process.on('SIGUSR2',()=>{throw new Error('planted')})";

test('an uncaught error is logged, and ends the service with 2', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), 'service: { port: 0 }');
  const planted = `data:text/javascript,${encodeURIComponent(PLANT)}`;
  await using serving = await openServing(['--import', planted, program, 'serve'], { cwd: folder.path });
  serving.send('SIGUSR2');
  expect(await serving.ended()).toBe(2);
  expect(serving.output()).toMatch(/"level":"fatal".*planted.*it ends because of a bug in Evenkeel/);
});
