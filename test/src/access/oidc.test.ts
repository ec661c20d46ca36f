import { generateKeyPair, SignJWT } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { jwtReader } from '../../../src/access/oidc.ts';
import { type Issuer, openIssuer, unsignedToken } from '../../support/issuer.ts';

afterEach(() => void vi.useRealTimers());

const readerOf = ({ url }: Issuer, scopes = 'scope') => jwtReader({ issuer: url, audience: 'evenkeel', scopes });
const seconds = () => Math.floor(Date.now() / 1000);
const refused = { code: 'E_UNAUTHENTICATED' };
const away = { code: 'E_ISSUER' };

/** The same clock, so much later. */
function later(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  vi.advanceTimersByTime(milliseconds);
}

describe('a token of the issuer', () => {
  test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('is accepted with its name and scopes: %s', async (algorithm) => {
    await using issuer = await openIssuer({ algorithm });
    const read = readerOf(issuer);
    expect(await read(await issuer.token())).toEqual({ name: 'ann', scopes: ['read'] });
    expect(await read(await issuer.token({ sub: 'bob', scope: 'openid run acknowledge' }))).toEqual({
      name: 'bob',
      scopes: ['run', 'acknowledge'],
    });
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  test('has its scopes in the claim that is configured, as text or list', async () => {
    await using issuer = await openIssuer();
    const read = readerOf(issuer, 'roles');
    const scopesWith = async (roles: unknown) => (await read(await issuer.token({ scope: 'admin', roles })))?.scopes;
    expect(await scopesWith(['admin', 'other'])).toEqual(['admin']);
    expect(await scopesWith('read run')).toEqual(['read', 'run']);
    for (const odd of [undefined, null, 7, true, { admin: true }]) expect(await scopesWith(odd)).toEqual([]);
  });

  test('is accepted if it is slightly too old or too new, because clocks differ', async () => {
    await using issuer = await openIssuer();
    const read = readerOf(issuer);
    expect(await read(await issuer.token({ exp: seconds() - 10 }))).toMatchObject({ name: 'ann' });
    expect(await read(await issuer.token({ nbf: seconds() + 10 }))).toMatchObject({ name: 'ann' });
  });

  test.each([
    ['its time is over', { exp: -120 }],
    ['its time has not begun', { nbf: 120 }],
  ])('is refused when %s', async (_why, claims) => {
    await using issuer = await openIssuer();
    const moments = Object.fromEntries(Object.entries(claims).map(([name, offset]) => [name, seconds() + offset]));
    await expect(readerOf(issuer)(await issuer.token(moments))).rejects.toMatchObject(refused);
  });

  test.each([
    { what: 'for somebody else', claims: { aud: 'another' } },
    { what: 'of another issuer', claims: { iss: 'https://login.example.com' } },
    { what: 'for no one', without: ['aud'] },
    { what: 'for ever', without: ['exp'] },
    { what: 'of no issuer', without: ['iss'] },
  ])('is refused when it is $what', async ({ claims = {}, without = [] }) => {
    await using issuer = await openIssuer();
    await expect(readerOf(issuer)(await issuer.token(claims, without))).rejects.toMatchObject(refused);
  });

  test('is refused if it is signed with a public key, or not at all', async () => {
    await using issuer = await openIssuer();
    const read = readerOf(issuer);
    await expect(read(await issuer.confusedToken())).rejects.toMatchObject(refused);
    const claims = { iss: issuer.url, aud: 'evenkeel', exp: seconds() + 60, scope: 'admin' };
    await expect(read(unsignedToken(claims))).rejects.toMatchObject(refused);
    const good = await issuer.token();
    await expect(read(`${good.slice(0, -6)}AAAAAA`)).rejects.toMatchObject(refused);
    const [head, , signature] = good.split('.');
    const forged = Buffer.from(JSON.stringify(claims)).toString('base64url');
    await expect(read(`${head}.${forged}.${signature}`)).rejects.toMatchObject(refused);
  });

  test('is not a token of the issuer if it is not a JWT', async () => {
    await using issuer = await openIssuer();
    expect(await readerOf(issuer)('secret')).toBeUndefined();
    await expect(readerOf(issuer)('a.b.c')).rejects.toMatchObject(refused);
    expect(issuer.asked).toEqual([]);
  });
});

describe('the keys of the issuer', () => {
  test('are fetched again when an unknown key signs', async () => {
    await using issuer = await openIssuer();
    const read = readerOf(issuer);
    const old = await issuer.token();
    await read(old);
    await issuer.rotate();
    later(60_000);
    expect(await read(await issuer.token())).toMatchObject({ name: 'ann' });
    await expect(read(old)).rejects.toMatchObject(refused);
  });

  test('are not fetched for every token with an unknown key', async () => {
    await using issuer = await openIssuer();
    const read = readerOf(issuer);
    const { privateKey } = await generateKeyPair('RS256');
    for (let turn = 0; turn < 50; turn += 1) {
      const token = await new SignJWT({ iss: issuer.url, aud: 'evenkeel', exp: seconds() + 60 })
        .setProtectedHeader({ alg: 'RS256', kid: `unknown-${turn}` })
        .sign(privateKey);
      await expect(read(token)).rejects.toMatchObject(refused);
    }
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  test('cannot be fetched while the issuer does not answer; it is asked again only after a while', async () => {
    await using issuer = await openIssuer();
    const read = readerOf(issuer);
    issuer.breakDown();
    const token = await issuer.token();
    for (let turn = 0; turn < 20; turn += 1) await expect(read(token)).rejects.toMatchObject(away);
    expect(issuer.asked).toHaveLength(1);
    issuer.recover();
    later(11_000);
    expect(await read(token)).toMatchObject({ name: 'ann' });
  });

  test('that are known stay usable while the issuer does not answer', async () => {
    await using issuer = await openIssuer();
    const read = readerOf(issuer);
    await read(await issuer.token());
    issuer.breakDown();
    later(120_000);
    expect(await read(await issuer.token())).toMatchObject({ name: 'ann' });
    await issuer.rotate();
    await expect(read(await issuer.token())).rejects.toMatchObject(away);
    issuer.recover();
    later(11_000);
    expect(await read(await issuer.token())).toMatchObject({ name: 'ann' });
  });
});

test('the name of an issuer may end with a slash; another name is refused', async () => {
  await using slashed = await openIssuer({ name: (url) => `${url}/` });
  expect(await readerOf(slashed)(await slashed.token())).toMatchObject({ name: 'ann' });
  await using other = await openIssuer({ name: () => 'https://login.example.com' });
  await expect(readerOf(other)(await other.token({ iss: other.url }))).rejects.toMatchObject(away);
});
