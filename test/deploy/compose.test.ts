import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readListeningUrl } from '../../src/config/listening-url.ts';
import { readServiceConfig } from '../../src/config/read-service-config.ts';
import { evenkeel } from '../support/command-line.ts';
import { postgresDatabase } from '../support/databases.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { commandFault } from './command-fault.ts';

interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

interface ComposeService {
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly build?: object;
  readonly pull_policy?: string;
  readonly stop_grace_period?: string;
  readonly read_only?: boolean;
}

const EXAMPLES = new URL('../../examples/', import.meta.url);
const CONFIG = fileURLToPath(new URL('service/evenkeel.yaml', EXAMPLES));
const text = await readFile(new URL('compose.yaml', EXAMPLES), 'utf8');
const compose: Compose = parse(text, { merge: true });
const replicas = Object.entries(compose.services).flatMap(([name, service]) =>
  name.startsWith('evenkeel') ? service : [],
);

test('the example of Compose provides all that its configuration needs', async () => {
  expect(replicas).toHaveLength(2);
  for (const { environment, ports = [], healthcheck } of replicas) {
    const { service, store, databases } = await readServiceConfig(CONFIG, { env: environment });
    expect(service.host).toBe('0.0.0.0');
    expect(ports.map((port) => Number(port.split(':').at(-1)))).toEqual([service.port]);
    expect(healthcheck.test.slice(0, 3)).toEqual(['CMD', '/nodejs/bin/node', '/app/bin/evenkeel.js']);
    expect(healthcheck.test.slice(3)).toEqual(['health', '--ready']);
    expect(commandFault(healthcheck.test.slice(3))).toBeUndefined();
    expect(await readListeningUrl(CONFIG, { env: environment })).toBe(`http://127.0.0.1:${service.port}`);
    const urls = [store.url, ...[...databases.values()].map(({ source }) => source)];
    for (const url of urls) expect(Object.keys(compose.services)).toContain(new URL(url).hostname);
  }
  expect(new Set(replicas.flatMap(({ ports = [] }) => ports)).size).toBe(2);
});

test('the image of the example is built, and no registry is asked for it', () => {
  for (const replica of replicas) expect(replica).toMatchObject({ build: { context: '..' }, pull_policy: 'never' });
  expect(text).toMatch(/^# .*docker compose build$/m);
});

test('the files that the example of Compose mounts exist, and its replicas write nowhere else', () => {
  for (const { volumes } of Object.values(compose.services)) {
    for (const [source = ''] of volumes.map((volume) => volume.split(':'))) {
      if (source.startsWith('.')) expect(existsSync(new URL(source, EXAMPLES)), source).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  }
  for (const replica of replicas) expect(replica).toMatchObject({ read_only: true, stop_grace_period: '30s' });
});

test('the commands in the head of the example exist', () => {
  const [, words = ''] = /compose run --rm evenkeel (.*?)(?: {2}|$)/m.exec(text) ?? [];
  expect(commandFault(words.split(' '))).toBeUndefined();
});

test('the audit of the example finds the tenant that has drifted', async () => {
  await using folder = await scratchFolder();
  await using database = await postgresDatabase(await readFile(new URL('service/tenants.sql', EXAMPLES), 'utf8'));
  await cp(CONFIG, folder.file('evenkeel.yaml'));
  const config = parse(await readFile(CONFIG, 'utf8'));
  const local = { ...config, databases: { app: database.url } };
  await writeFile(folder.file('evenkeel.yaml'), JSON.stringify(local));
  const { code, stdout } = await evenkeel(['audit', 'tenants'], { cwd: folder.path });
  expect(stdout).toMatch(/^differs +app\/tenant_south .*^parity +app\/tenant_north$/ms);
  expect(stdout).toContain('[unique.missing]');
  expect(code).toBe(1);
});
