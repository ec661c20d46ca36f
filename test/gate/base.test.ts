import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { introspect, renderSnapshot } from '../../introspection/index.ts';
import { differenceIdsIn, type ParityReport } from '../../reports/index.ts';
import type { AuditJob } from '../../src/audit/audit-job.ts';
import { judgedPairs } from '../../src/cli/judged-pairs.ts';
import { readBase } from '../../src/gate/base.ts';
import { buildSqliteFile } from '../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../support/command-line.ts';
import { gitRepository } from '../support/git-repository.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const WHOLE = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT DEFAULT 'x');
  CREATE INDEX users_email ON users (email);`;
const LACKING = `CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT DEFAULT 'y');`;
const PLANTED = `${LACKING} CREATE TABLE planted (n INTEGER);`;

/** A git repository of its own. */
async function openRepository() {
  const repository = await gitRepository();
  const { file } = repository;
  return {
    ...repository,
    database: async (name: string, sql: string) => {
      await mkdir(dirname(file(name)), { recursive: true });
      await rm(file(name), { force: true });
      buildSqliteFile(file(name), sql);
    },
    job: (expected: string, actual: string): AuditJob => pairOf(file(expected), file(actual)),
  };
}

function pairOf(expected: string, actual: string): AuditJob {
  const pairing = {
    kind: 'pair',
    expected: { name: 'expected', source: expected },
    actual: { name: 'actual', source: actual },
  } as const;
  return { audit: '', pairing, policy: {}, systems: {} };
}

const quiet = () => {};

/** What is new against a base: `table planted`. */
async function newAgainst(words: readonly string[], job: AuditJob): Promise<readonly string[]> {
  const base = await readBase(words, job, quiet);
  const [pair] = await judgedPairs(job, quiet, base.knownFor);
  const { findings } = reportOf(pair?.report);
  return findings.filter(({ status }) => status === 'new').map(({ object }) => `${object.kind} ${object.name}`);
}

function reportOf(report: ParityReport | { failure: string } | undefined): ParityReport {
  if (report === undefined || 'failure' in report) throw new Error(report?.failure ?? 'no pair was judged');
  return report;
}

/** A repository whose two databases differ, committed on main. */
async function drifted() {
  const repository = await openRepository();
  await repository.database('db/a.db', WHOLE);
  await repository.database('db/b.db', LACKING);
  await repository.commit();
  return repository;
}

test('against itself as a commit nothing is new', async () => {
  await using repository = await drifted();
  const job = repository.job('db/a.db', 'db/b.db');
  expect(await newAgainst(['git:main'], job)).toEqual([]);
  const base = await readBase(['git:HEAD'], job, quiet);
  expect(base.objectsFor({ expected: 'expected', actual: 'actual' })).toBe(6);
  expect(base.notes).toEqual([]);
});

test('what a branch plants is new against the commit it comes from, and nothing else is', async () => {
  await using repository = await drifted();
  await repository.database('db/b.db', PLANTED);
  expect(await newAgainst(['git:main'], repository.job('db/a.db', 'db/b.db'))).toEqual(['table planted']);
});

test('a fact that drifts further is new, and what is mended is no news', async () => {
  await using repository = await drifted();
  await repository.database('db/b.db', LACKING.replace("'y'", "'z'").replace('email TEXT', 'email TEXT NOT NULL'));
  expect(await newAgainst(['git:main'], repository.job('db/a.db', 'db/b.db'))).toEqual(['column name']);
});

test('the policy that counts is the one of now', async () => {
  await using repository = await drifted();
  const job = repository.job('db/a.db', 'db/b.db');
  const severities = [{ rule: 'index.missing', severity: 'ignore' }] as const;
  expect(await newAgainst(['git:main'], { ...job, policy: { severities } })).toEqual([]);
});

test('the repository is left as it is: index, work tree, refs and what is not committed', async () => {
  await using repository = await drifted();
  await repository.database('db/b.db', PLANTED);
  await writeFile(repository.file('staged.txt'), 'staged');
  repository.git('add', 'staged.txt');
  await writeFile(repository.file('staged.txt'), 'and changed');
  const state = async () => [
    repository.git('status', '--porcelain'),
    repository.git('for-each-ref'),
    repository.git('ls-files', '--stage'),
    await readFile(repository.file('staged.txt'), 'utf8'),
  ];
  const before = await state();
  await newAgainst(['git:main'], repository.job('db/a.db', 'db/b.db'));
  expect(await state()).toEqual(before);
});

test('nothing that a branch brings along is run: neither hooks nor filters', async () => {
  await using repository = await drifted();
  const proof = repository.file('.git/ran');
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction']) {
    const path = repository.file(`.git/hooks/${hook}`);
    await writeFile(path, `#!/bin/sh\ntouch '${proof}'\n`);
    await chmod(path, 0o755);
  }
  await writeFile(repository.file('.gitattributes'), '*.db filter=evil diff=evil\n');
  await repository.commit();
  await rm(proof, { force: true });
  for (const key of ['filter.evil.smudge', 'filter.evil.process', 'diff.evil.textconv']) {
    repository.git('config', key, `touch '${proof}'; cat`);
  }
  expect(await newAgainst(['git:main'], repository.job('db/a.db', 'db/b.db'))).toEqual([]);
  await expect(readFile(proof)).rejects.toThrow('ENOENT');
  await rm(repository.file('db'), { recursive: true });
  repository.git('checkout', '--quiet', '--', 'db');
  expect(await readFile(proof, 'utf8')).toBe('');
});

test('in a hook, which is given an index of its own, the commit is found all the same', async () => {
  await using repository = await drifted();
  await repository.database('db/b.db', PLANTED);
  const script = [
    `import { readBase } from '${join(import.meta.dirname, '../../src/gate/base.ts')}';`,
    `const base = await readBase(['git:main'], ${JSON.stringify(repository.job('db/a.db', 'db/b.db'))}, () => {});`,
    `process.stdout.write(String(base.objectsFor({ expected: 'expected', actual: 'actual' })));`,
  ].join('\n');
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: repository.path,
    encoding: 'utf8',
    env: { ...process.env, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index', GIT_WORK_TREE: '/nowhere' },
  });
  expect(told).toBe('6');
});

test('a file that the commit does not have yet had no differences, and that is told', async () => {
  await using repository = await drifted();
  await repository.database('db/c.db', LACKING);
  const job = repository.job('db/a.db', 'db/c.db');
  const { notes } = await readBase(['git:main'], job, quiet);
  expect(notes).toEqual([
    'git:main has no "actual": there is nothing to hold it against, and all that is found in it is new.',
  ]);
  expect(await newAgainst(['git:main'], job)).toEqual(['column email', 'column name', 'index users_email']);
});

test('a file of the commit that cannot be read is told as the base', async () => {
  await using repository = await openRepository();
  await writeFile(repository.file('a.db'), 'this is no database, whatever its name says'.repeat(20));
  await repository.database('b.db', LACKING);
  await repository.commit();
  await repository.database('a.db', WHOLE);
  await expect(readBase(['git:main'], repository.job('a.db', 'b.db'), quiet)).rejects.toThrow(
    /^The base git:main cannot be audited: /,
  );
});

test('links, submodules and files kept elsewhere are refused with their names', async () => {
  await using repository = await drifted();
  const refusal = (name: string) =>
    readBase(['git:main'], repository.job('db/a.db', name), quiet).then(
      () => 'it was taken',
      (error: unknown) => String(error).replace('EvenkeelError: The base git:main cannot be read: ', ''),
    );
  const help = 'Take the report.json of an audit of it.';
  await symlink('/etc/passwd', repository.file('db/link.db'));
  await writeFile(repository.file('db/large.db'), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
  await repository.commit();
  const inner = repository.git('rev-parse', 'HEAD').trim();
  repository.git('update-index', '--add', '--cacheinfo', `160000,${inner},sub`);
  repository.git('commit', '--quiet', '--message', 'a submodule');
  expect(await refusal('db/link.db')).toBe(
    `"db/link.db" is a symbolic link, and links are not followed there. ${help}`,
  );
  expect(await refusal('db/large.db')).toBe(`"db/large.db" is kept in Git LFS, whose files are not in it. ${help}`);
  expect(await refusal('sub')).toBe(`"sub" is a submodule, whose files are not in it. ${help}`);
});

test('what git cannot give is told with what to do', async () => {
  await using repository = await drifted();
  const job = repository.job('db/a.db', 'db/b.db');
  await expect(readBase(['git:origin/main'], job, quiet)).rejects.toThrow(
    'This repository knows no commit "origin/main", which the base is to be. Correct the name, or fetch it first (git fetch origin).',
  );
  await repository.database('db/b.db', PLANTED);
  await repository.commit();
  await using clone = await scratchFolder();
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.path}`, clone.file('shallow')]);
  const shallow = pairOf(clone.file('shallow/db/a.db'), clone.file('shallow/db/b.db'));
  await expect(readBase(['git:HEAD~1'], shallow, quiet)).rejects.toThrow(
    'This clone is shallow: fetch the branch, or clone with all commits (fetch-depth: 0 of actions/checkout,',
  );
  buildSqliteFile(clone.file('a.db'), WHOLE);
  await expect(readBase(['git:main'], pairOf(clone.file('a.db'), clone.file('a.db')), quiet)).rejects.toThrow(
    /^The base git:main needs ".*a\.db" to be in a git repository; git says: not a git repository/,
  );
});

test('a live database has no base in git, and what to do instead is told without its password', async () => {
  await using repository = await drifted();
  const source = 'postgres://app:hunter2@db.example.com/app';
  const job = repository.job('db/a.db', 'db/b.db');
  const pairing = {
    kind: 'pair',
    expected: { name: 'a.db', source: repository.file('db/a.db') },
    actual: { name: source, source },
  } as const;
  expect(await readBase(['git:main'], { ...job, pairing }, quiet).catch(String)).toBe(
    'EvenkeelError: "postgres://app@db.example.com/app" is a database and no file, so git:main does not say how it was: take as base the report.json of an audit of the main branch.',
  );
});

test('a source in a submodule has commits of its own, and is refused', async () => {
  await using inner = await drifted();
  await using outer = await openRepository();
  outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'inner');
  await outer.commit();
  const job = outer.job('inner/db/a.db', 'inner/db/b.db');
  await expect(readBase(['git:HEAD'], job, quiet)).rejects.toThrow(
    /inner\/db\/a\.db" is in a submodule, which has commits of its own\. Take the report\.json/,
  );
});

test('names that git or a shell would read are names', async () => {
  await using repository = await openRepository();
  const [one, other] = [':(glob)* [a]$(id)/--output=x.db', ':(glob)* [a]$(id)/two\nlines "ü".db'];
  await repository.database(one, WHOLE);
  await repository.database(other, LACKING);
  await repository.commit();
  await repository.database(other, PLANTED);
  expect(await newAgainst(['git:main'], repository.job(one, other))).toEqual(['table planted']);
});

test('a commit that was made to write elsewhere is refused', async () => {
  await using repository = await drifted();
  const made = (words: readonly string[], input: string) =>
    execFileSync('git', ['-C', repository.path, ...words], { input, encoding: 'utf8' }).trim();
  const blob = made(['hash-object', '-w', '--stdin'], 'evil');
  const tree = (mode: string, object: string, name: string) =>
    made(['mktree'], `${mode} ${mode === '040000' ? 'tree' : 'blob'} ${object}\t${name}\n`);
  const up = tree('040000', tree('040000', tree('100644', blob, 'escaped.db'), '..'), '..');
  repository.git('branch', 'evil', repository.git('commit-tree', '-m', 'evil', tree('040000', up, 'db')).trim());
  const job = repository.job('db', 'db/b.db');
  await expect(readBase(['git:evil'], job, quiet)).rejects.toThrow('"db/../../escaped.db" leads out of the repository');
});

test.each([
  ['git:', '"git:" names no commit'],
  ['git:--output=x', '"git:--output=x" names no commit'],
  ['git:a b', '"git:a b" names no commit'],
  ['', '--base takes one report.json, one git:REF, or two of snapshot:FILE.'],
])('the base %j is refused', async (word, sentence) => {
  await expect(readBase([word], pairOf('a.db', 'b.db'), quiet)).rejects.toThrow(sentence);
});

/** A folder with the report of a.db against b.db. */
async function reported() {
  const folder = await scratchFolder();
  for (const [name, sql] of Object.entries({ a: WHOLE, b: LACKING, planted: PLANTED })) {
    buildSqliteFile(folder.file(`${name}.db`), sql);
  }
  const run = (...words: readonly string[]) => evenkeel(words, { cwd: folder.path });
  await run('audit', 'a.db', 'b.db', '--format', 'json', '--output', 'report.json');
  const job = (expected: string, actual: string) => pairOf(folder.file(expected), folder.file(actual));
  return { ...folder, run, job, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

test('against its own report nothing is new, and against that of before only what was planted', async () => {
  await using folder = await reported();
  const base = [folder.file('report.json')];
  expect(await newAgainst(base, folder.job('a.db', 'b.db'))).toEqual([]);
  expect(await newAgainst(base, folder.job('a.db', 'planted.db'))).toEqual(['table planted']);
});

test('what is known is listed as known and fails nothing', async () => {
  await using folder = await reported();
  const job = folder.job('a.db', 'b.db');
  const { knownFor } = await readBase([folder.file('report.json')], job, quiet);
  const [pair] = await judgedPairs(job, quiet, knownFor);
  const report = reportOf(pair?.report);
  expect(new Set(report.findings.map(({ status }) => status))).toEqual(new Set(['known']));
  expect(report.summary.known).toBe(report.findings.length);
  const before: ParityReport = JSON.parse(await readFile(folder.file('report.json'), 'utf8'));
  expect(differenceIdsIn(report)).toEqual(differenceIdsIn(before));
});

test('a report the other way round, of other engines, of nothing, or of another version is refused', async () => {
  await using folder = await reported();
  const base = (name: string, expected: string, actual: string) =>
    newAgainst([folder.file(name)], folder.job(expected, actual)).then(
      () => 'it was taken',
      (error: unknown) => String(error).replaceAll(`${folder.path}/`, ''),
    );
  const report: ParityReport = JSON.parse(await readFile(folder.file('report.json'), 'utf8'));
  const write = (name: string, value: unknown) => writeFile(folder.file(name), JSON.stringify(value));
  await write('swapped.json', {
    ...report,
    expected: { ...report.expected, source: folder.file('b.db') },
    actual: { ...report.actual, source: folder.file('a.db') },
  });
  expect(await base('swapped.json', 'a.db', 'b.db')).toContain('has the sides the other way round (expected b.db)');
  const engine = { name: 'postgres', version: '17.2' };
  await write('other.json', { ...report, actual: { ...report.actual, engine } });
  expect(await base('other.json', 'a.db', 'b.db')).toContain(
    'is of sqlite against postgres, and this audit of sqlite against sqlite: take a base of the same two engines.',
  );
  await write('nothing.json', { ...report, verdict: 'not-compared' });
  expect(await base('nothing.json', 'a.db', 'b.db')).toContain('"nothing.json" cannot be used: nothing was compared');
  await write('older.json', { ...report, format: 'evenkeel-report/0' });
  expect(await base('older.json', 'a.db', 'b.db')).toContain('it is no report of this version;');
  expect(await base('nowhere.json', 'a.db', 'b.db')).toContain('there is no such file');
});

test('two snapshots are a base, and one alone is not', async () => {
  await using folder = await reported();
  for (const name of ['a', 'b']) {
    await writeFile(folder.file(`${name}.json`), renderSnapshot(await introspect(folder.file(`${name}.db`))));
  }
  const [expected, actual] = [`snapshot:${folder.file('a.json')}`, `snapshot:${folder.file('b.json')}`];
  expect(await newAgainst([expected, actual], folder.job('a.db', 'b.db'))).toEqual([]);
  expect(await newAgainst([expected, actual], folder.job('a.db', 'planted.db'))).toEqual(['table planted']);
  await expect(readBase([expected], folder.job('a.db', 'b.db'), quiet)).rejects.toThrow('--base takes two snapshots');
  await expect(newAgainst([actual, expected], folder.job('a.db', 'b.db'))).rejects.toThrow(
    'has the sides the other way round',
  );
});

test('each member of a fleet has its own base', async () => {
  await using folder = await reported();
  await writeFile(
    folder.file('evenkeel.yaml'),
    'databases: { app: a.db, eu: b.db, us: a.db }\naudits: { fleet: { reference: app, members: [eu, us] } }\n',
  );
  await folder.run('audit', 'fleet', '--format', 'json', '--output', 'fleet.json');
  const named = (name: string, file: string) => ({ name, source: folder.file(file) });
  const job: AuditJob = {
    ...folder.job('a.db', 'b.db'),
    pairing: {
      kind: 'reference',
      reference: named('app', 'a.db'),
      members: [named('eu', 'b.db'), named('us', 'b.db')],
    },
  };
  const { knownFor } = await readBase([folder.file('fleet.json')], job, quiet);
  const pairs = await judgedPairs(job, quiet, knownFor);
  expect(pairs.map(({ report }) => reportOf(report).findings.map(({ status }) => status))).toEqual([
    ['known', 'known', 'known'],
    ['new', 'new', 'new'],
  ]);
  await expect(readBase([folder.file('none.json')], job, quiet)).rejects.toThrow(
    'this audit has a report for each member, and there is no none.<member>.json beside it',
  );
});

test('a member that is new in a fleet has no base, and the others keep theirs', async () => {
  await using repository = await drifted();
  await repository.database('db/new.db', LACKING);
  const named = (name: string) => ({ name, source: repository.file(`db/${name}.db`) });
  const job: AuditJob = {
    ...repository.job('db/a.db', 'db/b.db'),
    pairing: { kind: 'reference', reference: named('a'), members: [named('b'), named('new')] },
  };
  const { knownFor, notes } = await readBase(['git:main'], job, quiet);
  expect(notes).toEqual([expect.stringContaining('git:main has no "new": there is nothing to hold it against')]);
  const pairs = await judgedPairs(job, quiet, knownFor);
  expect(pairs.map(({ report }) => reportOf(report).findings.map(({ status }) => status))).toEqual([
    ['known', 'known', 'known'],
    ['new', 'new', 'new'],
  ]);
});
