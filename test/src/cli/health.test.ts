import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { evenkeel, program } from '../../support/command-line.ts';
import { findFreePort } from '../../support/free-port.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { openServing } from '../../support/serving.ts';

/** Answers on a port of its own, on this address. */
async function openAnswering(answer: RequestListener, host = '127.0.0.1') {
  const server = createServer(answer).listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { port, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

async function healthOf(config: string | undefined, args: readonly string[] = [], env = {}) {
  await using folder = await scratchFolder();
  if (config !== undefined) await writeFile(folder.file('evenkeel.yaml'), config);
  const { code, stderr } = await evenkeel(['health', ...args], { cwd: folder.path, env });
  return { code, stderr };
}

test('health asks the service where its configuration says', async () => {
  const port = await findFreePort();
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), `service: { port: ${port} }`);
  const ask = (...args: string[]) => evenkeel(['health', ...args], { cwd: folder.path });
  expect(await ask()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/\/livez does not answer: .*ECONNREFUSED/),
  });
  await using serving = await openServing([program, 'serve'], { cwd: folder.path });
  expect(await ask()).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/\/livez answers 200/) });
  expect(await ask('--ready')).toMatchObject({ code: 0, stderr: expect.stringMatching(/\/readyz answers 200/) });
  await writeFile(
    folder.file('evenkeel.yaml'),
    `service: { port: ${port} }\naudit: wrong\ndatabases: { a: '\${NOWHERE}' }`,
  );
  expect((await ask()).code).toBe(0);
  serving.send('SIGTERM');
  await serving.ended();
  expect((await ask()).code).toBe(1);
});

test('health is not fooled by another program, an error or a redirection', async () => {
  for (const status of [404, 500, 503]) {
    await using other = await openAnswering((_request, response) => response.writeHead(status).end('no'));
    expect(await healthOf(`service: { port: ${other.port} }`)).toMatchObject({ code: 1 });
  }
  await using moved = await openAnswering((_request, response) => response.writeHead(302, { Location: '/' }).end());
  expect(await healthOf(`service: { port: ${moved.port} }`)).toMatchObject({ code: 1 });
});

test('health asks loopback if the service listens on all addresses, and its address otherwise', async () => {
  await using v4 = await openAnswering((_request, response) => response.end('{}'));
  await using other = await openAnswering((_request, response) => response.end('{}'), '127.0.0.2');
  const at = async (service: string, env = {}) => (await healthOf(service, [], env)).stderr;
  expect(await at(`service: { host: 0.0.0.0, port: ${v4.port} }`)).toContain(
    `http://127.0.0.1:${v4.port}/livez answers`,
  );
  expect(await at(`service: { host: '::', port: ${v4.port} }`)).toContain(`http://[::1]:${v4.port}/livez`);
  expect(await at(`service: { host: 127.0.0.2, port: ${other.port} }`)).toContain('http://127.0.0.2:');
  expect(await at(`service: { port: ${v4.port} }`, { EVENKEEL_HOST: '0.0.0.0' })).toContain('http://127.0.0.1:');
});

test('health says what it cannot know', async () => {
  expect(await healthOf('service: { port: 0 }')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('"service.port" is 0'),
  });
  expect(await healthOf(undefined, ['--config', 'none.yaml'])).toMatchObject({ code: 3 });
  expect((await healthOf(undefined)).stderr).toContain('http://127.0.0.1:7350/livez');
});
