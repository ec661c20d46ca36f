import { readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jobOf } from '../../../src/audit/job-of.ts';
import { performAudit } from '../../../src/audit/perform-audit.ts';
import { readAcceptedFile } from '../../../src/config/accepted-file.ts';
import { type AcceptedDifference, acceptedSchema } from '../../../src/config/accepted-schema.ts';
import { readServiceConfig } from '../../../src/config/read-service-config.ts';
import { renderAccepted } from '../../../src/gate/accepted-text.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { sqliteDatabase } from '../../support/databases.ts';
import { gitRepository } from '../../support/git-repository.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

const ENTRY: AcceptedDifference = {
  id: '4f0c2b19aa31',
  rule: 'index.missing',
  object: 'index main.users.users_email',
  reason: 'replaced in the next release',
};

const FILE = 'evenkeel.accepted.yaml';

async function refusalOf(text: string): Promise<string> {
  await using folder = await scratchFolder();
  const path = folder.file(FILE);
  await writeFile(path, text);
  return await readAcceptedFile({ path, optional: false }).then(
    () => 'it was taken',
    (error: unknown) => String(error).replace('EvenkeelError: ', '').replaceAll(`${folder.path}/`, ''),
  );
}

/** Entries of any text, each of its own difference. */
const entries = fc.uniqueArray(
  fc.record(
    {
      id: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 12 }),
      rule: fc.constantFrom('index.missing', 'column.type'),
      object: fc.string({ unit: 'binary', minLength: 1 }),
      reason: fc.string({ unit: 'grapheme' }).map((text) => `because ${text}`),
      owner: fc.string({ minLength: 1 }),
      until: fc.constantFrom('2027-03-31', '2028-02-29'),
    },
    { requiredKeys: ['id', 'rule', 'object', 'reason'] },
  ),
  { selector: ({ id }) => id, maxLength: 8 },
);

test('a written file can be read again, in any order of entries, and is valid in an editor', async () => {
  await using folder = await scratchFolder();
  const path = folder.file(FILE);
  const takes = formats.default(new Ajv2020({ strict: true })).compile(acceptedSchema);
  await fc.assert(
    fc.asyncProperty(entries, async (given) => {
      const text = renderAccepted(given);
      expect(renderAccepted(given.toReversed())).toBe(text);
      expect(takes(parse(text))).toBe(true);
      await writeFile(path, text);
      const { entries: read } = await readAcceptedFile({ path, optional: false });
      const plain = read.map(({ place: _, ...entry }) => entry);
      expect(plain).toHaveLength(given.length);
      expect(plain).toEqual(expect.arrayContaining(given));
      expect(renderAccepted(plain)).toBe(text);
    }),
  );
});

test('every key has a line of its own, in a fixed order, below a comment that explains the file', () => {
  const all = { ...ENTRY, database: 'eu', audit: 'nightly', until: '2027-03-31', ticket: 'APP-12', owner: 'a team' };
  expect(
    renderAccepted([all, { ...ENTRY, id: '123456789012', object: 'column main.a.b', reason: 'one\ntwo: 3' }]),
  ).toBe(
    `# Accepted differences. \`evenkeel accept\` writes this file; \`evenkeel audit\` reads it.

accepted:
  - id: "123456789012"
    rule: index.missing
    object: column main.a.b
    reason: "one\\ntwo: 3"
  - id: 4f0c2b19aa31
    rule: index.missing
    object: index main.users.users_email
    reason: replaced in the next release
    owner: a team
    ticket: APP-12
    until: 2027-03-31
    audit: nightly
    database: eu
`,
  );
});

test.each([
  ['accepted: [{ id: 4f0c, rule: a, object: b, reason: c }]', '1:14: "accepted.0.id" must look like 4f0c2b19aa31.'],
  ['accepted: [{ id: 4f0c2b19aa31 }]', '1:12: "accepted.0" lacks "rule", "object", "reason".'],
  ['accept: []', '1:1: unknown key "accept"; did you mean "accepted"?'],
  ['accepted: [{ reson: x }]', '1:14: unknown key "reson"; did you mean "reason"?'],
  ['accepted: [{ id: 4f0c2b19aa31, rule: a, object: b, reason: " " }]', '1:52: "accepted.0.reason" must not be empty.'],
  [
    'accepted: [{ id: 4f0c2b19aa31, rule: a, object: b, reason: c, until: 2027-02-29 }]',
    '1:63: "accepted.0.until" must be a date such as 2027-01-31.',
  ],
  [
    'accepted: [{ id: 4f0c2b19aa31, rule: a, object: b, reason: c, database: eu }]',
    '1:63: an entry with "database" needs "audit", the name of the audit that reads it.',
  ],
  [
    `accepted:
  - { id: 4f0c2b19aa31, rule: a, object: b, reason: c }
  - { id: 4f0c2b19aa31, rule: a, object: b, reason: d }`,
    `3:7: 4f0c2b19aa31 is already accepted at ${FILE}:2:5; keep one of the two.`,
  ],
  ['accepted: [', '1:12: a closing ] is missing.'],
])('%j is refused with its place', async (text, sentence) => {
  expect(await refusalOf(text)).toBe(`${FILE}:${sentence}`);
});

/** Commits the two versions of a file and merges them; returns the file that git writes. */
async function merged(base: readonly AcceptedDifference[], ours: AcceptedDifference, theirs: AcceptedDifference) {
  await using repository = await gitRepository();
  const commit = (entries: readonly AcceptedDifference[]) => repository.commit({ [FILE]: renderAccepted(entries) });
  await commit(base);
  repository.git('switch', '--quiet', '--create', 'theirs');
  await commit([...base, theirs]);
  repository.git('switch', '--quiet', 'main');
  await commit([...base, ours]);
  try {
    repository.git('merge', '--quiet', 'theirs');
  } catch {
    return { conflict: true, text: await readFile(repository.file(FILE), 'utf8') };
  }
  return { conflict: false, text: await readFile(repository.file(FILE), 'utf8') };
}

const entryFor = (table: string, id: string): AcceptedDifference => ({ ...ENTRY, id, object: `index main.${table}.i` });

test('two branches that accept differences of different tables merge if an entry lies between them', async () => {
  const base = ['b', 'd', 'f'].map((table, at) => entryFor(table, `00000000000${at}`));
  const [ours, theirs] = [entryFor('c', 'aaaaaaaaaaaa'), entryFor('e', 'bbbbbbbbbbbb')];
  const { conflict, text } = await merged(base, ours, theirs);
  expect(conflict).toBe(false);
  expect(text).toBe(renderAccepted([...base, ours, theirs]));
});

test('a merge conflict is refused with its line and what to do', async () => {
  const { conflict, text } = await merged([], entryFor('c', 'aaaaaaaaaaaa'), entryFor('c', 'bbbbbbbbbbbb'));
  expect(conflict).toBe(true);
  expect(text.split('\n')[3]).toMatch(/^<{7}/);
  expect(await refusalOf(text)).toBe(
    `${FILE}:4:1: this is a merge conflict: run \`evenkeel accept\`, which keeps the entries of both sides.`,
  );
});

test('whatever two branches accept, the entries of both are found in the merged file', async () => {
  const tables = fc.constantFrom(...'abcdef');
  const entry = fc
    .record({ table: tables, id: fc.constantFrom('1', '2'), reason: fc.constantFrom('one', 'two') })
    .map(({ table, id, reason }) => ({ ...entryFor(table, table.repeat(11) + id), reason }));
  const list = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 3 });
  await using folder = await scratchFolder();
  const path = folder.file(FILE);
  await fc.assert(
    fc.asyncProperty(list, entry, entry, async (base, ours, theirs) => {
      const others = base.filter(({ id }) => id !== ours.id && id !== theirs.id);
      const { text } = await merged(others, ours, theirs);
      await writeFile(path, text);
      const { entries: read } = await readAcceptedFile({ path, optional: false, bothSides: true });
      const all = ours.id === theirs.id ? [...others, ours] : [...others, ours, theirs];
      expect(renderAccepted(read)).toBe(renderAccepted(all));
    }),
    { numRuns: 25 },
  );
});

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT); CREATE INDEX users_email ON users (email)';
const LACKING = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)';

/** The databases expected.db and actual.db, which lack nothing or the index, as a folder. */
async function audited(folder: ScratchFolder, actualSql: string, ...words: readonly string[]) {
  await using expected = await sqliteDatabase(USERS);
  await using actual = await sqliteDatabase(actualSql);
  return await evenkeel(['audit', expected.path, actual.path, '--format', 'json', ...words], { cwd: folder.path });
}

test('only entries of fixed differences are named for removal', async () => {
  await using folder = await scratchFolder();
  const { stdout } = await audited(folder, LACKING);
  const [{ differenceId: id }] = JSON.parse(stdout).findings;
  await writeFile(folder.file(FILE), renderAccepted([{ ...ENTRY, id }]));
  const held = JSON.parse((await audited(folder, LACKING)).stdout);
  expect(held).toMatchObject({ findings: [{ status: 'accepted', accepted: { reason: ENTRY.reason } }], notices: [] });
  const mended = await audited(folder, USERS);
  expect(mended.code).toBe(0);
  expect(JSON.parse(mended.stdout).notices).toEqual([
    {
      rule: 'policy.fixed',
      severity: 'info',
      place: `${FILE}:4:5`,
      text: `The accepted difference is gone: remove the entry. Entry: accept finding ${id} about ${ENTRY.object} (${ENTRY.reason}).`,
    },
  ]);
});

test('a mistake in the file ends with 3, and a named file must exist', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file(FILE), 'accepted: 1\n');
  const { code, stderr } = await audited(folder, USERS);
  expect(stderr).toBe(`evenkeel: ${FILE}:1:1: "accepted" must be a list.\n`);
  expect(code).toBe(3);
  await expect(readAcceptedFile({ path: folder.file('other.yaml'), optional: false })).rejects.toThrow(
    /^Cannot read the accepted differences ".*other\.yaml": there is no such file\.$/,
  );
});

test('the scheduled service accepts what the command line accepts in its audits', async () => {
  await using folder = await scratchFolder();
  buildSqliteFile(folder.file('a.db'), USERS);
  buildSqliteFile(folder.file('b.db'), LACKING);
  const config = 'databases: { a: a.db, b: b.db }\naudits: { same: { expected: a, actual: b } }\n';
  await writeFile(folder.file('evenkeel.yaml'), config);
  const counts = async () => {
    const service = await readServiceConfig(folder.file('evenkeel.yaml'), { env: {} });
    const audit = service.audits.get('same');
    if (audit === undefined) throw new Error('the audit is gone');
    const { pairs } = await performAudit(jobOf(audit, service), () => {});
    return pairs.map((pair) => [pair.counts.warnings, pair.counts.accepted]);
  };
  expect(await counts()).toEqual([[1, 0]]);
  await evenkeel(['accept', 'a', 'b', '--reason', 'not of the audit'], { cwd: folder.path });
  expect(await counts()).toEqual([[1, 0]]);
  await evenkeel(['accept', 'same', '--reason', 'of the audit'], { cwd: folder.path });
  expect(await counts()).toEqual([[0, 1]]);
});

test('a merge conflict in the configuration is refused with its line too', async () => {
  await using folder = await scratchFolder();
  const path = folder.file('evenkeel.yaml');
  await writeFile(path, 'audits: {}\n<<<<<<< HEAD\npolicy: {}\n=======\nsystems: {}\n>>>>>>> branch\n');
  await expect(readServiceConfig(path, { env: {} })).rejects.toThrow(
    `${path}:2:1: this is a merge conflict. Keep what is right, and remove the conflict marks.`,
  );
});

test('the manual shows a valid file, and existing options', async () => {
  const manual = await readFile(new URL('../../../docs/baseline.md', import.meta.url), 'utf8');
  const [, sample = ''] = /```yaml\n(.*?)```/s.exec(manual) ?? [];
  await using folder = await scratchFolder();
  await writeFile(folder.file(FILE), sample);
  const { entries: read } = await readAcceptedFile({ path: folder.file(FILE), optional: false });
  expect(renderAccepted(read)).toBe(sample);
  const help = [await evenkeel(['help', 'accept']), await evenkeel(['help', 'audit'])]
    .map(({ stdout }) => stdout)
    .join('');
  const options = new Set(manual.match(/--[a-z][a-z-]+/g));
  expect(options.size).toBeGreaterThan(10);
  expect([...options].filter((option) => !help.includes(`${option} `))).toEqual([]);
});
