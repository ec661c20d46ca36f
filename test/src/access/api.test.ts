import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { hashOfToken, newToken } from '../../../src/access/access-token.ts';
import { type Scope, scopes } from '../../../src/access/scopes.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { addToken, listTokens, revokeToken } from '../../../src/store/tokens.ts';
import { openIssuer } from '../../support/issuer.ts';
import { patience } from '../../support/patience.ts';
import { storePlace } from '../../support/stores.ts';
import { served } from '../api/served.ts';

interface TokenParts {
  readonly scopes?: readonly string[];
  readonly expiresAt?: Date | null;
}

async function addedToken(
  url: string,
  { scopes: granted = ['read'], expiresAt = null }: TokenParts = {},
): Promise<string> {
  const store = await openStore(url);
  const token = newToken();
  await addToken(store, { name: 'x', hash: hashOfToken(token), scopes: granted, expiresAt, now: new Date() });
  await store.close();
  return token;
}

async function revokeAll(url: string): Promise<void> {
  const store = await openStore(url);
  for (const { id } of await listTokens(store)) await revokeToken(store, id);
  await store.close();
}

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

/** The scope of a path; none for paths that supervisors of the service call. */
function scopeOf(method: string, path: string): Scope | undefined {
  if (path === '/livez' || path === '/readyz') return undefined;
  if (path.endsWith('/acknowledgement')) return 'acknowledge';
  return method === 'get' ? 'read' : 'run';
}

describe('every path of the API', () => {
  test('requires a token with the right scope', async () => {
    await using place = await storePlace('sqlite');
    const tokens = new Map<Scope, string>();
    for (const scope of scopes) tokens.set(scope, await addedToken(place.url, { scopes: [scope] }));
    await using service = await served({}, { store: place.url });
    const admin = bearer(tokens.get('admin') ?? '');
    const { paths } = await service.json<{ paths: Record<string, object> }>('/docs/json', admin);
    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path, method })),
    );
    expect(calls.length).toBeGreaterThan(15);
    const answers: string[] = [];
    const expected: string[] = [];
    for (const { path, method } of calls) {
      const needed = scopeOf(method, path);
      const to = path.replace(/\{[^}]+\}/g, 'x');
      const statusWith = async (init: RequestInit) =>
        (await service.ask(to, { method: method.toUpperCase(), ...init })).status;
      const kindOf = (status: number) => (status === 401 || status === 403 ? String(status) : 'let through');
      const told = async (who: string, init: RequestInit) =>
        answers.push(`${method} ${path}, ${who}: ${kindOf(await statusWith(init))}`);
      const expectedOf = (who: string, answer: string) => expected.push(`${method} ${path}, ${who}: ${answer}`);
      await told('nobody', {});
      expectedOf('nobody', needed === undefined ? 'let through' : '401');
      await told('a wrong token', bearer(newToken()));
      expectedOf('a wrong token', needed === undefined ? 'let through' : '401');
      for (const [scope, token] of tokens) {
        await told(scope, bearer(token));
        const may = needed === undefined || scope === needed || scope === 'admin';
        expectedOf(scope, may ? 'let through' : '403');
      }
    }
    expect(answers).toEqual(expected);
  });
});

describe('a token', () => {
  test('is refused after it expires, and soon after it is revoked', async () => {
    await using place = await storePlace('sqlite');
    const over = await addedToken(place.url, { expiresAt: new Date(Date.now() - 1000) });
    const good = await addedToken(place.url, { expiresAt: new Date(Date.now() + 60_000) });
    await using service = await served({}, { store: place.url });
    const statusWith = async (init: RequestInit) => (await service.ask('/api/v1/audits', init)).status;
    expect(await statusWith(bearer(over))).toBe(401);
    expect(await statusWith(bearer(good))).toBe(200);
    expect(await statusWith({ headers: { Authorization: `bearer  ${good}` } })).toBe(200);
    for (const Authorization of [
      good,
      `Basic ${good}`,
      'Bearer',
      `Bearer ${good}x`,
      `Bearer ${good} x`,
      `Bearer ${hashOfToken(good)}`,
    ]) {
      expect(await statusWith({ headers: { Authorization } })).toBe(401);
    }
    expect((await service.ask(`/api/v1/audits?access_token=${good}`)).status).not.toBe(200);
    await revokeAll(place.url);
    await expect.poll(() => statusWith(bearer(good)), { timeout: patience(10) }).toBe(401);
  });

  test('is in no log and no answer', async () => {
    await using place = await storePlace('sqlite');
    const [good, wrong] = [await addedToken(place.url), newToken()];
    await using service = await served({}, { store: place.url });
    const texts = await Promise.all(
      [good, wrong].map(async (token) => (await service.ask('/api/v1/audits', bearer(token))).text()),
    );
    for (const token of [good, wrong]) expect(`${service.log()}${texts.join('')}`).not.toContain(token);
  });

  test('is requested by an error that says how to send it', async () => {
    await using service = await served({}, { guarded: true });
    const answer = await service.ask('/api/v1/audits', { headers: { Authorization: '' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      code: 'E_UNAUTHENTICATED',
      detail: expect.stringContaining('Authorization'),
    });
  });
});

describe('without a token', () => {
  test('the service refuses to listen on an address that other machines can reach', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
      await expect(served({}, { service: { host } })).rejects.toMatchObject({
        code: 'E_SERVICE',
        message: expect.stringContaining('evenkeel token create'),
      });
    }
  });

  test('a service that other machines can reach stays closed when its last token is revoked', async () => {
    await using place = await storePlace('sqlite');
    const token = await addedToken(place.url);
    await using service = await served({}, { store: place.url, service: { host: '0.0.0.0' } });
    const statusWith = async (init?: RequestInit) =>
      (await fetch(new URL('/api/v1/audits', service.url.replace('0.0.0.0', '127.0.0.1')), init)).status;
    expect(await statusWith()).toBe(401);
    expect(await statusWith(bearer(token))).toBe(200);
    await revokeAll(place.url);
    await expect.poll(() => statusWith(bearer(token)), { timeout: patience(10) }).toBe(401);
    expect(await statusWith()).toBe(401);
  });

  test('programs on this machine may call, but not pages of other origins in a browser on it', async () => {
    await using service = await served({}, { service: { origins: ['https://grafana.example.com'] } });
    const port = new URL(service.url).port;
    const statusWith = (headers: Record<string, string>, method = 'GET', path = '/api/v1/audits') =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request(`${service.url}${path}`, { headers, method }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        asked.once('error', reject).end();
      });
    const local = `127.0.0.1:${port}`;
    for (const headers of [
      {},
      { Host: 'localhost:1' },
      { Host: local, Origin: 'http://localhost:3000' },
      { Host: local, Origin: 'https://grafana.example.com', 'Sec-Fetch-Site': 'cross-site' },
      { Host: local, 'Sec-Fetch-Site': 'same-origin' },
      { Host: local, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' },
    ]) {
      expect([headers, await statusWith(headers)]).toEqual([headers, 200]);
    }
    for (const headers of [
      { Host: 'evil.example' },
      { Host: `127.0.0.1.evil.example:${port}` },
      { Host: local, Origin: 'https://evil.example' },
      { Host: local, Origin: 'null' },
      { Host: local, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
    ]) {
      expect([headers, await statusWith(headers)]).toEqual([headers, 401]);
    }
    const navigating = { Host: local, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect(await statusWith(navigating, 'HEAD')).toBe(200);
    expect(await statusWith(navigating, 'POST', '/api/v1/audits/shop/runs')).toBe(401);
  });
});

describe('with an issuer', () => {
  test('its tokens are accepted in addition to those of the store, which work without it', async () => {
    await using issuer = await openIssuer();
    await using place = await storePlace('sqlite');
    const own = await addedToken(place.url);
    const access = { oidc: { issuer: issuer.url, audience: 'evenkeel' } };
    await using service = await served({ access }, { store: place.url });
    const answerTo = (token: string, method = 'GET', path = '/api/v1/audits') =>
      service.ask(path, { method, ...bearer(token) });
    issuer.breakDown();
    const away = await answerTo(await issuer.token());
    expect(away.status).toBe(503);
    expect(await away.json()).toMatchObject({ code: 'E_ISSUER' });
    expect((await answerTo(own)).status).toBe(200);
    expect((await answerTo(newToken())).status).toBe(401);
    expect((await service.ask('/api/v1/audits')).status).toBe(401);
    expect(issuer.asked).toHaveLength(1);
  });

  test('a token has the scopes that the issuer gave', async () => {
    await using issuer = await openIssuer();
    const access = { oidc: { issuer: issuer.url, audience: 'evenkeel' } };
    await using service = await served({ access }, {});
    const start = async (scope: string) =>
      (await service.ask('/api/v1/audits/x/runs', { method: 'POST', ...bearer(await issuer.token({ scope })) })).status;
    expect(await start('read')).toBe(403);
    expect(await start('run')).toBe(404);
    expect(await start('admin')).toBe(404);
    expect(await start('')).toBe(403);
    expect((await service.ask('/api/v1/audits')).status).toBe(401);
    expect((await service.ask('/api/v1/audits', bearer(await issuer.confusedToken()))).status).toBe(401);
  });
});
