import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { evenkeel, program } from '../support/command-line.ts';
import { type ScratchFolder, scratchFolder } from '../support/scratch-folder.ts';
import { openServing } from '../support/serving.ts';
import { waitFor } from '../support/wait-for.ts';

async function configured(config: object): Promise<ScratchFolder> {
  const folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), JSON.stringify(config));
  return folder;
}

test('the error about a port in use says what to do', async () => {
  await using other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  await using folder = await configured({ service: { port } });
  const { code, stderr } = await evenkeel(['serve'], { cwd: folder.path });
  expect(stderr).toBe(
    `evenkeel: The service cannot listen on 127.0.0.1:${port}: another process listens there; ` +
      'set "service.port" to another port, or to 0 for any that is free.\n',
  );
  expect(code).toBe(2);
});

test('a store may be in a folder that does not exist yet', async () => {
  await using folder = await configured({ service: { port: 0 }, store: { url: 'sqlite:./data/store.db' } });
  await using serving = await openServing([program, 'serve'], { cwd: folder.path });
  expect((await fetch(new URL('/readyz', serving.url))).status).toBe(200);
});

test('a changed configuration is used after SIGHUP, and an incorrect one is refused', async () => {
  await using folder = await configured({ service: { port: 0 } });
  await using serving = await openServing([program, 'serve'], { cwd: folder.path });
  const shown = async () => await (await fetch(new URL('/api/v1/audits', serving.url))).text();
  expect(JSON.parse(await shown())).toEqual({ items: [] });
  const audits = { parity: { expected: 'a', actual: 'b' } };
  const config = { databases: { a: 'a.db', b: 'b.db' }, audits, service: { port: 0 } };
  await writeFile(folder.file('evenkeel.yaml'), JSON.stringify(config));
  serving.send('SIGHUP');
  await waitFor(async () => (await shown()).includes('"parity"') || undefined);
  await writeFile(folder.file('evenkeel.yaml'), 'audit: {}');
  serving.send('SIGHUP');
  await waitFor(() => /evenkeel\.yaml:1:1.*the old one stays/.test(serving.output()) || undefined);
  expect(await shown()).toContain('"parity"');
  serving.send('SIGTERM');
  expect(await serving.ended()).toBe(0);
});
