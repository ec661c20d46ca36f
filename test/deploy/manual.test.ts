import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readServiceConfig } from '../../src/config/read-service-config.ts';
import { program } from '../support/command-line.ts';
import { type PostgresDatabase, postgresDatabase } from '../support/databases.ts';
import { type ScratchFolder, scratchFolder } from '../support/scratch-folder.ts';
import { openServing, type Serving } from '../support/serving.ts';
import { waitFor } from '../support/wait-for.ts';
import { commandFault } from './command-fault.ts';

const ROOT = new URL('../../', import.meta.url);
const PAGES = ['README.md', 'docs/service.md', 'docs/deploy.md'];

function textOf(path: string): Promise<string> {
  return readFile(new URL(path, ROOT), 'utf8');
}

/** The samples of a language in a page. */
function samplesOf(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, sample = '']) => sample);
}

describe.each(PAGES)('%s', (path) => {
  test('links to existing files', async () => {
    const links = [...(await textOf(path)).matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) expect(existsSync(new URL(link, new URL(path, ROOT))), link).toBe(true);
  });

  test('shows existing commands', async () => {
    const lines = samplesOf(await textOf(path), 'sh').flatMap((sample) =>
      sample.replaceAll(/ \\\n */g, ' ').split('\n'),
    );
    const commands = lines.flatMap(
      (line) =>
        /(?:^|-- |\bevenkeel )(?:evenkeel )?((?:audit|accept|snapshot|explain|init|config|serve|token|selftest) ?.*?)(?:\s+#.*)?$/.exec(
          line,
        )?.[1] ?? [],
    );
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) expect(commandFault(command.split(' ')), command).toBeUndefined();
  });
});

test('the configuration in the manual of the service is right', async () => {
  await using folder = await scratchFolder();
  const samples = samplesOf(await textOf('docs/service.md'), 'yaml');
  expect(samples).toHaveLength(1);
  await writeFile(folder.file('evenkeel.yaml'), samples.join(''));
  const env = { PRODUCTION_PASSWORD: 'x', SLACK_URL: 'https://hooks.example.com/x' };
  const { audits } = await readServiceConfig(folder.file('evenkeel.yaml'), { env });
  expect([...audits.keys()]).toEqual(['production']);
});

describe('a service', () => {
  let folder: ScratchFolder;
  let database: PostgresDatabase;
  let serving: Serving;
  let metrics: ReadonlyMap<string, ReadonlySet<string>>;

  beforeAll(async () => {
    folder = await scratchFolder();
    const [role = ''] = samplesOf(await textOf('docs/service.md'), 'sql');
    const name = `evenkeel_${process.pid}`;
    database = await postgresDatabase(`CREATE TABLE note (id int); ${role.replaceAll(/\bevenkeel\b/g, name)}`);
    const reader = new URL(database.url);
    Object.assign(reader, { username: name, password: 'change-me' });
    const config = {
      databases: { a: database.url, b: reader.href, gone: 'gone.db' },
      audits: { production: { expected: 'a', actual: 'b' }, broken: { expected: 'a', actual: 'gone' } },
      service: { port: 0 },
    };
    await writeFile(folder.file('evenkeel.yaml'), JSON.stringify(config));
    serving = await openServing([program, 'serve'], { cwd: folder.path });
    for (const audit of Object.keys(config.audits)) {
      const { headers } = await fetch(new URL(`/api/v1/audits/${audit}/runs`, serving.url), { method: 'POST' });
      await (await fetch(new URL(`${headers.get('Location')}/events`, serving.url))).text();
    }
    metrics = metricsOf(await waitFor(async () => await (await fetch(new URL('/metrics', serving.url))).text()));
  });

  afterAll(async () => {
    for (const opened of [serving, database, folder]) await opened?.[Symbol.asyncDispose]();
  });

  test('reads a database as the role of the manual, which may read no table', async () => {
    const { lastRun } = JSON.parse(await (await fetch(new URL('/api/v1/audits/production', serving.url))).text());
    expect(lastRun.results).toMatchObject([{ verdict: 'parity' }]);
  });

  test('provides exactly the metrics that the manual lists', async () => {
    const rows = (await textOf('docs/service.md')).matchAll(/^\| `(evenkeel_\w+)` \| (.*?) \|/gm);
    const told = new Map(
      [...rows].map(([, name = '', labels = '']) => [name, [...labels.matchAll(/\w+/g)].map(([label]) => label)]),
    );
    const own = [...metrics.keys()].filter((name) => !STOCK.test(name));
    expect([...told.keys()].toSorted()).toEqual(own.toSorted());
    for (const [name, labels] of told) {
      expect(
        [...(metrics.get(name) ?? [])].filter((label) => !labels.includes(label)),
        name,
      ).toEqual([]);
    }
  });

  test('provides the metrics of its process under the names of the client library', async () => {
    const told = [...(await textOf('docs/service.md')).matchAll(/`((?:process|nodejs)_\w+)`/g)].map(([, name]) => name);
    expect(told.length).toBeGreaterThan(3);
    for (const name of [...told, 'process_start_time_seconds', 'nodejs_version_info', 'nodejs_gc_duration_seconds'])
      expect([...metrics.keys()]).toContain(name);
  });

  test.each(['dashboard.json', 'alerts.yaml'])('provides the metrics that examples/grafana/%s uses', async (file) => {
    const expressions = expressionsIn(parse(await textOf(`examples/grafana/${file}`)));
    const asked = expressions.flatMap((expression) =>
      [...expression.matchAll(/\b(?:evenkeel|process|nodejs)_\w+/g)].map(([name]) => name),
    );
    expect(new Set(asked).size).toBeGreaterThan(3);
    for (const name of asked) expect([...metrics.keys()]).toContain(name);
  });

  test('answers at the paths in the manual', async () => {
    const { paths } = JSON.parse(await (await fetch(new URL('/docs/json', serving.url))).text());
    const known = Object.keys(paths).map((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));
    const page = await textOf('docs/service.md');
    const named = [...page.matchAll(/(?:`|127\.0\.0\.1:7350)(\/[a-z0-9/]+)/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(5);
    for (const path of named) expect(path === '/docs' || known.some((pattern) => pattern.test(path)), path).toBe(true);
  });
});

/** Metrics of any process with this client library. */
const STOCK = /^(?:process|nodejs)_/;

/** The labels of each metric in the text format of Prometheus. */
function metricsOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const metrics = new Map([...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name = '']) => [name, new Set<string>()]));
  for (const [, name = '', labels = ''] of text.matchAll(/^(\w+)\{(.*)\} /gm)) {
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) metrics.get(name)?.add(label);
  }
  return metrics;
}

/** The Prometheus queries in a file. */
function expressionsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'expr' ? [String(inner)] : expressionsIn(inner)));
}
