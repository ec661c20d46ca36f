import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readBase } from '../../../src/gate/base.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { drifted, LACKING, newAgainst, openRepository, PLANTED, pairOf, quiet, WHOLE } from './base-ground.ts';

test('nothing is new against the same commit', async () => {
  await using repository = await drifted();
  const job = repository.job('db/a.db', 'db/b.db');
  expect(await newAgainst(['git:main'], job)).toEqual([]);
  const base = await readBase(['git:HEAD'], job, quiet);
  expect(base.objectsFor({ expected: 'expected', actual: 'actual' })).toBe(6);
  expect(base.notes).toEqual([]);
});

test('only the changes of a branch are new against the commit it comes from', async () => {
  await using repository = await drifted();
  await repository.database('db/b.db', PLANTED);
  expect(await newAgainst(['git:main'], repository.job('db/a.db', 'db/b.db'))).toEqual(['table planted']);
});

test('a fact that drifts further is new, and a fixed difference is not', async () => {
  await using repository = await drifted();
  await repository.database('db/b.db', LACKING.replace("'y'", "'z'").replace('email TEXT', 'email TEXT NOT NULL'));
  expect(await newAgainst(['git:main'], repository.job('db/a.db', 'db/b.db'))).toEqual(['column name']);
});

test('the current policy counts', async () => {
  await using repository = await drifted();
  const job = repository.job('db/a.db', 'db/b.db');
  const severities = [{ rule: 'index.missing', severity: 'ignore' }] as const;
  expect(await newAgainst(['git:main'], { ...job, policy: { severities } })).toEqual([]);
});

test('the repository is not changed: index, work tree, refs and uncommitted changes', async () => {
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

test('nothing of a branch is executed: neither hooks nor filters', async () => {
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

test('the commit is also found in a hook, which runs with its own index', async () => {
  await using repository = await drifted();
  await repository.database('db/b.db', PLANTED);
  const script = [
    `import { readBase } from '${join(import.meta.dirname, '../../../src/gate/base.ts')}';`,
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

test('a file that the commit lacks has no known differences, and that is reported', async () => {
  await using repository = await drifted();
  await repository.database('db/c.db', LACKING);
  const job = repository.job('db/a.db', 'db/c.db');
  const { notes } = await readBase(['git:main'], job, quiet);
  expect(notes).toEqual([
    'git:main has no "actual": there is nothing to compare it with, and all findings in it are new.',
  ]);
  expect(await newAgainst(['git:main'], job)).toEqual(['column email', 'column name', 'index users_email']);
});

test('an unreadable file of the commit is reported as an error of the base', async () => {
  await using repository = await openRepository();
  await writeFile(repository.file('a.db'), 'this is no database, whatever its name says'.repeat(20));
  await repository.database('b.db', LACKING);
  await repository.commit();
  await repository.database('a.db', WHOLE);
  await expect(readBase(['git:main'], repository.job('a.db', 'b.db'), quiet)).rejects.toThrow(
    /^The base git:main cannot be audited: /,
  );
});

test('links, submodules and files in Git LFS are refused by name', async () => {
  await using repository = await drifted();
  const refusal = (name: string) =>
    readBase(['git:main'], repository.job('db/a.db', name), quiet).then(
      () => 'it was taken',
      (error: unknown) => String(error).replace('EvenkeelError: The base git:main cannot be read: ', ''),
    );
  const help = 'Use the report.json of an audit of it instead.';
  await symlink('/etc/passwd', repository.file('db/link.db'));
  await writeFile(repository.file('db/large.db'), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
  await repository.commit();
  const inner = repository.git('rev-parse', 'HEAD').trim();
  repository.git('update-index', '--add', '--cacheinfo', `160000,${inner},sub`);
  repository.git('commit', '--quiet', '--message', 'a submodule');
  expect(await refusal('db/link.db')).toBe(
    `"db/link.db" is a symbolic link, and Evenkeel does not follow links there. ${help}`,
  );
  expect(await refusal('db/large.db')).toBe(
    `"db/large.db" is in Git LFS, so its content is not in the commit. ${help}`,
  );
  expect(await refusal('sub')).toBe(`"sub" is a submodule, so its files are not in the commit. ${help}`);
});

test('what git cannot provide is refused with what to do', async () => {
  await using repository = await drifted();
  const job = repository.job('db/a.db', 'db/b.db');
  await expect(readBase(['git:origin/main'], job, quiet)).rejects.toThrow(
    'This repository has no commit "origin/main" for the base. Correct the name, or fetch it first (git fetch origin).',
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

test('a live database has no base in git, and the message says what to do, without the password', async () => {
  await using repository = await drifted();
  const source = 'postgres://app:hunter2@db.example.com/app';
  const job = repository.job('db/a.db', 'db/b.db');
  const pairing = {
    kind: 'pair',
    expected: { name: 'a.db', source: repository.file('db/a.db') },
    actual: { name: source, source },
  } as const;
  expect(await readBase(['git:main'], { ...job, pairing }, quiet).catch(String)).toBe(
    'EvenkeelError: "postgres://app@db.example.com/app" is a database, not a file, so git:main does not contain its earlier state: use the report.json of an audit of the main branch as the base.',
  );
});

test('a source in a submodule is refused, because it has its own commits', async () => {
  await using inner = await drifted();
  await using outer = await openRepository();
  outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'inner');
  await outer.commit();
  const job = outer.job('inner/db/a.db', 'inner/db/b.db');
  await expect(readBase(['git:HEAD'], job, quiet)).rejects.toThrow(
    /inner\/db\/a\.db" is in a submodule, which has commits of its own\. Use the report\.json/,
  );
});

test('names that git or a shell would interpret are treated as names', async () => {
  await using repository = await openRepository();
  const [one, other] = [':(glob)* [a]$(id)/--output=x.db', ':(glob)* [a]$(id)/two\nlines "ü".db'];
  await repository.database(one, WHOLE);
  await repository.database(other, LACKING);
  await repository.commit();
  await repository.database(other, PLANTED);
  expect(await newAgainst(['git:main'], repository.job(one, other))).toEqual(['table planted']);
});

test('a commit with paths outside the folder is refused', async () => {
  await using repository = await drifted();
  const made = (words: readonly string[], input: string) =>
    execFileSync('git', ['-C', repository.path, ...words], { input, encoding: 'utf8' }).trim();
  const blob = made(['hash-object', '-w', '--stdin'], 'evil');
  const tree = (mode: string, object: string, name: string) =>
    made(['mktree'], `${mode} ${mode === '040000' ? 'tree' : 'blob'} ${object}\t${name}\n`);
  const up = tree('040000', tree('040000', tree('100644', blob, 'escaped.db'), '..'), '..');
  repository.git('branch', 'evil', repository.git('commit-tree', '-m', 'evil', tree('040000', up, 'db')).trim());
  const job = repository.job('db', 'db/b.db');
  await expect(readBase(['git:evil'], job, quiet)).rejects.toThrow(
    '"db/../../escaped.db" leads outside the repository',
  );
});

test('a base whose policy is another is read once, and counted under its own policy', async () => {
  await using repository = await openRepository();
  for (const [name, sql] of Object.entries({
    'sqlite/a.sql': WHOLE,
    'sqlite/b.sql': LACKING,
    'evenkeel.yaml': '{}\n',
  })) {
    await mkdir(dirname(repository.file(name)), { recursive: true });
    await writeFile(repository.file(name), sql);
  }
  await repository.commit();
  const config = repository.file('evenkeel.yaml');
  await writeFile(config, 'policy:\n  exclude: ["users_*"]\n');
  const job = repository.job('sql:sqlite/a.sql', 'sql:sqlite/b.sql');
  const pairing = pairOf('sql:sqlite/a.sql', 'sql:sqlite/b.sql').pairing;
  const steps: string[] = [];
  const base = await readBase(
    ['git:main'],
    { ...job, pairing, folder: repository.path, policy: { exclude: ['users_*'] } },
    (step) => steps.push(step),
    config,
  );
  expect(steps.filter((step) => step.includes('running the')).length).toBe(2);
  expect(base.notes.join()).toContain('git:main has another policy');
  expect(base.objectsFor({ expected: 'expected', actual: 'actual' })).toBe(6);
});
