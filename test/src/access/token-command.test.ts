import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hashOfToken } from '../../../src/access/access-token.ts';
import { createToken, parseTokenRequest, revokeTokenNamed } from '../../../src/access/manage-tokens.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { findToken, listTokens } from '../../../src/store/tokens.ts';
import { evenkeel } from '../../support/command-line.ts';
import { patience } from '../../support/patience.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { openedStore } from '../../support/stores.ts';

/** Four processes, one after the other. */
const LONGEST_WAIT = patience(90);

test('a token is created, shown once, listed without its value, and revoked', { timeout: LONGEST_WAIT }, async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), JSON.stringify({ store: { url: 'sqlite:kept.db' } }));
  const token = (...args: readonly string[]) => evenkeel(['token', ...args], { cwd: folder.path });
  const find = async (secret: string, now: Date) => {
    const store = await openStore(`sqlite:${folder.file('kept.db')}`);
    const found = await findToken(store, { hash: hashOfToken(secret), now });
    await store.close();
    return found;
  };
  const made = await token('create', '--name', 'ci', '--scope', 'run,read', '--until', '2999-01-31');
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^evk_[\w-]{43}\n$/) });
  expect(made.stderr).toMatch(/^evenkeel: created the token "ci" \([0-9a-f]{32}\); it is shown only once\n$/);
  const secret = made.stdout.trim();
  expect(await find(secret, new Date('2999-01-31T23:59:59Z'))).toMatchObject({ name: 'ci', scopes: 'read run' });
  expect(await find(secret, new Date('2999-02-01T00:00:00Z'))).toBeUndefined();
  const listed = await token('list');
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  expect(listed.stdout).toMatch(/^[0-9a-f]{32} {2}ci {2}read,run {2}since 20\d\d-\d\d-\d\d {2}until 2999-01-31\n$/);
  const [id = ''] = listed.stdout.split(' ');
  expect(await token('revoke', 'ci')).toEqual({
    code: 0,
    stdout: '',
    stderr: `evenkeel: revoked the token "ci" (${id})\n`,
  });
  expect(await find(secret, new Date())).toBeUndefined();
  expect(await token('list')).toEqual({
    code: 0,
    stdout: '',
    stderr: 'evenkeel: there are no tokens; create one with "evenkeel token create"\n',
  });
});

test('of several tokens with one name, one is revoked by its id', async () => {
  await using opened = await openedStore('sqlite');
  const { store } = opened;
  const now = new Date();
  const request = { name: 'ci', scopes: ['read'], expiresAt: null } as const;
  const { token: first } = await createToken(store, request, now);
  const { token: second } = await createToken(store, request, now);
  await expect(revokeTokenNamed(store, 'ci')).rejects.toMatchObject({
    code: 'E_USAGE',
    message: expect.stringContaining(`${first.id}, ${second.id}`),
  });
  expect(await revokeTokenNamed(store, second.id)).toMatchObject({ id: second.id });
  expect(await listTokens(store)).toMatchObject([{ id: first.id }]);
  await expect(revokeTokenNamed(store, 'other')).rejects.toMatchObject({
    code: 'E_USAGE',
    message: expect.stringContaining('token list'),
  });
});

test.each([
  [{ name: 'x', scopes: 'red' }, 'There is no scope "red"; did you mean "read"'],
  [{ name: 'x', scopes: '' }, 'There is no scope ""'],
  [{ name: ' ', scopes: 'read' }, 'A token needs a name'],
  [{ name: 'a\u001b[31m', scopes: 'read' }, 'A token needs a name'],
  [{ name: 'x', scopes: 'read', until: '2999-02-30' }, '"2999-02-30" is not a date'],
  [{ name: 'x', scopes: 'read', until: 'tomorrow' }, '"tomorrow" is not a date'],
  [{ name: 'x', scopes: 'read', until: '2020-01-01' }, '2020-01-01 is in the past: give a later day.'],
])('a token is not created with %j', (words, message) => {
  expect(() => parseTokenRequest({ until: undefined, ...words }, new Date())).toThrow(message);
});

test('the environment alone can name the store, without a configuration', {
  timeout: LONGEST_WAIT,
}, async () => {
  await using folder = await scratchFolder();
  const env = { EVENKEEL_STORE_URL: `sqlite:${folder.file('kept.db')}` };
  const made = await evenkeel(['token', 'create', '--name', 'x', '--scope', 'read'], { cwd: folder.path, env });
  expect(made).toMatchObject({ code: 0 });
  expect(await evenkeel(['token', 'list'], { cwd: folder.path })).toMatchObject({ code: 3 });
});
