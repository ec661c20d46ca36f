import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { gitRepository } from '../../support/git-repository.ts';

const MAIN: Readonly<Record<string, string>> = {
  'migrations/sqlite/0001_accounts.sql': `CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  -- one side forgot this one
  nickname TEXT
);
CREATE UNIQUE INDEX accounts_email ON accounts (email);
`,
  'migrations/sqlite/0002_notes.sql': `CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  body TEXT
);
CREATE INDEX notes_account ON notes (account_id);
`,
  'migrations/postgres/0001_accounts.sql': `CREATE TABLE accounts (
  id bigint PRIMARY KEY,
  email text NOT NULL
);
CREATE UNIQUE INDEX accounts_email ON accounts (email);
`,
  'migrations/postgres/0002_notes.sql': `CREATE TABLE notes (
  id bigint PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts (id),
  body text
);
CREATE INDEX notes_account ON notes (account_id);
`,
};

const PAIR = ['migrations:migrations/sqlite', 'migrations:migrations/postgres'];

/** A repository whose two schemas have drifted from its first day. */
async function openRepository() {
  const repository = await gitRepository();
  const run =
    (command: string) =>
    (...options: readonly string[]) =>
      evenkeel([command, ...PAIR, ...options], {
        cwd: repository.path,
        env: { EVENKEEL_SCRATCH_URL: inject('postgresServer') },
      });
  await repository.commit(MAIN);
  return { ...repository, gate: run('audit'), accept: run('accept') };
}

const DROP_ON_ONE_SIDE = {
  'migrations/sqlite/0003_faster_writes.sql': '-- writes are slow\n\nDROP INDEX notes_account;\n',
};
const DROP_ON_THE_OTHER = { 'migrations/postgres/0003_faster_writes.sql': 'DROP INDEX notes_account;\n' };
const MEND = { 'migrations/postgres/0004_nickname.sql': 'ALTER TABLE accounts ADD COLUMN nickname text;\n' };

describe.each([
  ['with an accepted file', ['--reason', 'since the first day'], []],
  ['with the main branch as base', undefined, ['--base', 'git:main']],
] as const)('a gate %s', (_name, acceptance, options) => {
  let repository: Awaited<ReturnType<typeof openRepository>>;
  beforeAll(async () => {
    repository = await openRepository();
    if (acceptance === undefined) return;
    expect(await repository.accept(...acceptance)).toMatchObject({ code: 0, stdout: '' });
    await repository.commit();
  });
  afterAll(() => repository[Symbol.asyncDispose]());

  it('is green on a branch that changes nothing', async () => {
    repository.git('switch', '--quiet', '--create', 'nothing');
    expect(await repository.gate(...options)).toMatchObject({ code: 0 });
  });

  it('is red on a branch that drops an index on one side, and says in which file and line', async () => {
    repository.git('switch', '--quiet', '--create', 'faster-writes', 'main');
    await repository.commit(DROP_ON_ONE_SIDE);
    const { code, stdout } = await repository.gate(...options);
    expect(code).toBe(1);
    expect(stdout).toContain('migrations/sqlite/0003_faster_writes.sql:3');
    expect(stdout).toContain('notes_account');
    const { stdout: commands } = await repository.gate(...options, '--format', 'github');
    expect(commands.split('\n').filter((line) => /^::(error|warning)/.test(line))).toEqual([
      expect.stringContaining('file=migrations/sqlite/0003_faster_writes.sql,line=3'),
    ]);
  });

  it('is green again when the other side drops it as well', async () => {
    await repository.commit(DROP_ON_THE_OTHER);
    expect(await repository.gate(...options)).toMatchObject({ code: 0 });
  });

  it('is red on a branch that loses an index by rebuilding its table', async () => {
    repository.git('switch', '--quiet', '--create', 'rebuild', 'main');
    const rebuild = `CREATE TABLE notes_new (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  body TEXT
);
INSERT INTO notes_new SELECT * FROM notes;
DROP TABLE notes;
ALTER TABLE notes_new RENAME TO notes;
`;
    await repository.commit({ 'migrations/sqlite/0003_rebuild.sql': rebuild });
    const { code, stdout } = await repository.gate(...options);
    expect(code).toBe(1);
    expect(stdout).toContain('migrations/sqlite/0003_rebuild.sql:7');
  });

  it('stays green on a branch that fixes old drift', async () => {
    repository.git('switch', '--quiet', '--create', 'mend', 'main');
    await repository.commit(MEND);
    expect(await repository.gate(...options)).toMatchObject({ code: 0 });
  });
});

describe('an accepted file', () => {
  it('names fixed differences, and shrinks', async () => {
    await using repository = await openRepository();
    await repository.accept('--reason', 'since the first day');
    const path = repository.file('evenkeel.accepted.yaml');
    expect(await readFile(path, 'utf8')).toContain('accounts.nickname');
    await repository.commit(MEND);
    const { code, stdout } = await repository.gate();
    expect(code).toBe(0);
    expect(stdout).toMatch(/evenkeel\.accepted\.yaml:8:5: /);
    expect(stdout).toMatch(/remove\s+the\s+entry/);
    await repository.accept('--reason', 'none', '--prune');
    expect(await readFile(path, 'utf8')).not.toContain('accounts.nickname');
  });

  it('fails from the day after its end date', async () => {
    await using repository = await openRepository();
    await repository.accept('--reason', 'until the release', '--until', '2999-12-31');
    const path = repository.file('evenkeel.accepted.yaml');
    expect(await repository.gate()).toMatchObject({ code: 0 });
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('2999-12-31', '2020-01-31'));
    expect(await repository.gate('--fail-on', 'warning')).toMatchObject({ code: 1 });
    await rm(path);
    expect(await repository.gate()).toMatchObject({ code: 1 });
  });
});

it('is never green where nothing was compared', async () => {
  await using repository = await openRepository();
  expect(await repository.gate('--exit-zero', '--min-objects', '500')).toMatchObject({ code: 2 });
});
