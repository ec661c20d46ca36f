import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeStores, storePlace } from '../../support/stores.ts';
import { type Served, served } from './served.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let service: Served;

beforeAll(async () => {
  shop = await openShop();
  service = await served(shop.config);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance?: string;
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toMatch('application/problem+json');
  const problem: Problem = JSON.parse(await response.text());
  expect(problem).toMatchObject({ status: response.status, type: 'about:blank', title: expect.any(String) });
  return problem;
}

const json = { 'Content-Type': 'application/json' };
const acknowledgement = '/api/v1/findings/none/acknowledgement';
describe('a refusal is a problem', () => {
  test.each<[number, string, RequestInit, RegExp]>([
    [404, '/nothing', {}, /nothing at \/nothing: \/docs lists all paths\.$/],
    [404, '/audits', {}, /did you mean \/api\/v1\/audits\?/],
    [404, '/api/audits/parity/runs', {}, /did you mean \/api\/v1\/audits\/parity\/runs\?/],
    [404, '/v1/findings?audit=x', {}, /did you mean \/api\/v1\/findings\?/],
    [404, '/runs/%3Cb%3E', {}, /did you mean \/api\/v1\/runs\/%3Cb%3E\?/],
    [404, '/api/v1/metrics', {}, /did you mean \/metrics\?/],
    [404, '/healthz', {}, /did you mean \/health\?/],
    [404, '/openapi.json', {}, /\/docs\/json/],
    [404, '/api/v1', {}, /\/docs lists all paths/],
    [404, '/api/v1/audits/none', {}, /no audit "none"/],
    [404, '/%3Cscript%3Ealert(1)%3C/script%3E', {}, /%3Cscript%3E/],
    [404, '/api/v1/audits/..%2F..%2Fetc%2Fpasswd', {}, /no audit/],
    [404, '/api/v1/audits/__proto__', {}, /no audit/],
    [404, '/api/v1/rules/constructor', {}, /no rule/],
    [404, '/docs/../../package.json', {}, /nothing at/],
    [405, '/api/v1/runs', { method: 'PUT' }, /does not support PUT; use .*GET, HEAD/],
    [405, '/api/v1/audits/parity/runs', { method: 'DELETE' }, /use GET, HEAD, POST/],
    [405, '/api/v1/runs/x/events', { method: 'HEAD' }, /^$/],
    [413, acknowledgement, { method: 'PUT', headers: json, body: `"${'a'.repeat(70_000)}"` }, /64 KiB/],
    [415, acknowledgement, { method: 'PUT', headers: { 'Content-Type': 'text/xml' }, body: '<a/>' }, /must be JSON/],
    [415, '/api/v1/audits/parity/runs', { method: 'POST', body: 'x' }, /must be JSON/],
    [400, acknowledgement, { method: 'PUT', headers: json, body: '{' }, /not JSON/],
    [400, acknowledgement, { method: 'PUT', headers: json, body: '' }, /body/],
    [400, acknowledgement, { method: 'PUT', headers: json, body: '{"why":""}' }, /why/],
    [400, acknowledgement, { method: 'PUT', headers: json, body: '{"why":"x","untill":"2999-01-01"}' }, /"untill"/],
    [400, acknowledgement, { method: 'PUT', headers: json, body: '{"why":"x","until":"2020-01-01"}' }, /in the past/],
    [400, acknowledgement, { method: 'PUT', headers: json, body: '{"why":"x","until":"2999-02-30"}' }, /until/],
    [400, acknowledgement, { method: 'PUT', headers: json, body: '{"__proto__":{"why":"x"}}' }, /not/],
    [404, acknowledgement, { method: 'PUT', headers: json, body: '{"why":"x"}' }, /no finding/],
    [400, '/api/v1/audits/parity/runs', { method: 'POST', headers: { 'Idempotency-Key': 'a'.repeat(300) } }, /key/],
    [400, '/api/v1/findings?stat=open', {}, /"stat"/],
    [400, '/api/v1/findings?state=odd', {}, /open, acknowledged, accepted, resolved/],
    [400, '/api/v1/findings?audit=a&audit=b', {}, /audit/],
    [400, '/api/v1/findings?limit=1e9', {}, /limit/],
    [400, '/api/v1/runs/%zz', {}, /percent-encoded/],
    [400, '/api/v1/runs/%ff', {}, /percent-encoded/],
    [400, '/api/v1/audits/parity/trend?points=0', {}, /points/],
  ])('%i for %s', async (status, path, init, detail) => {
    const response = await service.ask(path, init);
    expect(response.status).toBe(status);
    if (init.method === 'HEAD') return;
    expect((await problemOf(response)).detail).toMatch(detail);
  });

  test('also for names of ten thousand characters, which are not repeated', async () => {
    const long = 'a'.repeat(10_000);
    const problems = await Promise.all(
      [`/${long}`, `/api/v1/runs/${long}`, `/api/v1/findings?text=${long}`].map(async (path) =>
        problemOf(await service.ask(path)),
      ),
    );
    expect(problems.map(({ status }) => status)).toEqual([404, 414, 400]);
    for (const { detail } of problems) expect(detail.length).toBeLessThan(400);
  });

  test('lists the methods that a path supports', async () => {
    const response = await service.ask('/api/v1/audits/parity', { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('contains the id of the request, as the log does', async () => {
    const problem = await problemOf(await service.ask('/api/v1/runs/none'));
    expect(problem.instance).toMatch(/^[0-9a-f]{10}-/);
    const lines = service.log().split('\n');
    const logged = lines.find((line) => line.includes(`"request":"${problem.instance}"`)) ?? '{}';
    expect(JSON.parse(logged)).toMatchObject({ status: 404, path: '/api/v1/runs/none', caller: 'anyone' });
  });

  test.each<[string, number]>([
    ['GET / HTTP/1.1\r\nno header\r\n\r\n', 400],
    ['nonsense\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\nHost: x\r\n\r\n`, 431],
  ])('is also the answer to input that is not a request', async (sent, status) => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.write(sent);
    const answer = await text(socket);
    expect(answer).toMatch(`HTTP/1.1 ${status} `);
    expect(answer).toMatch('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code: 'E_REQUEST' });
  });
});

test('a caller with too many requests learns when to try again, and the probes still answer', async () => {
  await using limited = await served(shop.config, { service: { rate: 3 } });
  const statuses: number[] = [];
  for (let count = 0; count < 5; count += 1) statuses.push((await limited.ask('/api/v1/audits')).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const refused = await limited.ask('/api/v1/audits');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await problemOf(refused)).code).toBe('E_RATE');
  expect((await limited.ask('/livez')).status).toBe(200);
});

test('X-Forwarded-For counts only if it comes from a configured proxy', async () => {
  const from = async (service: Served, address: string) =>
    (await service.ask('/api/v1/audits', { headers: { 'X-Forwarded-For': address } })).status;
  await using behind = await served(shop.config, { service: { rate: 1, proxies: ['127.0.0.0/8', '::1'] } });
  expect([await from(behind, '192.0.2.1'), await from(behind, '192.0.2.2')]).toEqual([200, 200]);
  expect(await from(behind, '192.0.2.1')).toBe(429);
  await using open = await served(shop.config, { service: { rate: 1, proxies: ['10.0.0.0/8'] } });
  expect([await from(open, '192.0.2.1'), await from(open, '192.0.2.2')]).toEqual([200, 429]);
});

test('guessing tokens or paths is limited too', async () => {
  await using limited = await served(shop.config, { service: { rate: 2 }, guarded: true });
  const guess = async () => (await limited.ask('/health', { headers: { Authorization: 'Bearer x' } })).status;
  expect([await guess(), await guess(), await guess()]).toEqual([401, 401, 429]);
  const statuses: number[] = [];
  for (let count = 0; count < 4; count += 1) statuses.push((await limited.ask(`/x${count}`)).status);
  expect(statuses.at(-1)).toBe(429);
});

test('a page of another origin is allowed only if the configuration names it', async () => {
  await using open = await served(shop.config, { service: { origins: ['https://grafana.example.com'] } });
  const allowed = async (one: Served, origin: string) => {
    const ask = { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT' } };
    return (await one.ask(acknowledgement, ask)).headers.get('access-control-allow-origin');
  };
  expect(await allowed(open, 'https://grafana.example.com')).toBe('https://grafana.example.com');
  expect(await allowed(open, 'https://grafana.example.com.evil.net')).toBeNull();
  expect(await allowed(service, 'https://grafana.example.com')).toBeNull();
});

describeStores('hostile names and cursors', (engine) => {
  test('are refused or not found, and the service goes on', async () => {
    await using place = await storePlace(engine);
    await using attacked = await served(shop.config, { store: place.url });
    const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const names = [
      '%00',
      '%27%3B--',
      '%22',
      '%F0%9F%92%A5',
      '%E2%80%AE',
      '%1B%5B31m',
      '%0D%0ASet-Cookie:x',
      '%25',
      '%5C',
    ];
    const paths = [
      ...names.flatMap((name) => [
        ...['runs', 'findings', 'databases', 'audits', 'rules', 'snapshots', 'reports'].map(
          (part) => `${part}/${name}`,
        ),
        `findings?text=${name}`,
        `findings?audit=${name}`,
        `snapshots?database=${name}`,
        `runs?audit=${name}`,
      ]),
      ...[
        cursor(['runs', '\0', '\0']),
        cursor(['runs', {}, []]),
        cursor('x'),
        cursor(null),
        '%00',
        'é',
        'a'.repeat(9_000),
      ].flatMap((value) => [`runs?cursor=${value}`, `findings?cursor=${value}`, `snapshots?cursor=${value}`]),
      `findings?cursor=${cursor(['findings.severity', "'; drop table run; --", '\0'])}`,
      `snapshots?cursor=${cursor(['sightings', '\0', 'x'])}`,
    ];
    const answered = await Promise.all(
      paths.map(async (path) => [path, (await attacked.ask(`/api/v1/${path}`)).status]),
    );
    expect(answered.filter(([, status]) => ![200, 400, 404].includes(Number(status)))).toEqual([]);
    expect((await attacked.ask('/readyz')).status).toBe(200);
  });
});
