import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats, type ParityReport } from '../../../reports/index.ts';
import { type Served, type ShownRun, served } from './served.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let service: Served;
let path: string;

beforeAll(async () => {
  shop = await openShop();
  service = await served(shop.config);
  const run = await service.run('parity');
  path = `/api/v1/reports/${run.results[0]?.report}`;
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

const accept = (type: string, more: Readonly<Record<string, string>> = {}) =>
  service.ask(path, { headers: { Accept: type, ...more } });
const typeOf = (response: Response) => response.headers.get('content-type');

describe('a report', () => {
  test.each(formats.map(({ name }) => name))(
    'is available as %s by Accept and by suffix, with the same bytes',
    async (name) => {
      const format = formats.find((one) => one.name === name);
      if (format === undefined) throw new Error(name);
      const type = format.mediaType.replace(/;.*/, '');
      const shared = formats.find(({ mediaType }) => mediaType.replace(/;.*/, '') === type) !== format;
      const bySuffix = await service.ask(`${path}.${name}`);
      expect(typeOf(bySuffix)?.split(';')[0]).toBe(type);
      expect(typeOf(bySuffix)?.match(/charset/g)?.length ?? 0).toBeLessThan(2);
      const text = await bySuffix.text();
      expect(await (await service.ask(`${path}.${format.extension}`)).text()).toBe(text);
      const report = JSON.parse(await (await service.ask(path)).text());
      expect(text).toBe(format.render(report, { colour: false, width: 100, embedded: true }));
      if (!shared) expect(await (await accept(type)).text()).toBe(text);
    },
  );

  test.each([
    ['*/*', 'application/json'],
    ['text/*', 'text/plain'],
    ['application/json;q=0.2, text/markdown', 'text/markdown'],
    ['application/json;q=0, */*', 'text/plain'],
    ['text/markdown, application/json', 'text/markdown'],
    ['TEXT/Markdown; charset=utf-8', 'text/markdown'],
    ['image/png, */*;q=0.1', 'application/json'],
    ['application/*', 'application/json'],
    ['image/*', 'image/svg+xml'],
    ['application/sarif+json, application/json', 'application/sarif+json'],
  ])('for "%s" is %s', async (asked, given) => {
    expect(typeOf(await accept(asked))).toMatch(given);
  });

  test.each([
    ['text/plain', 'txt'],
    ['text/markdown', 'md'],
  ])('for "%s", which several formats match, is the .%s one', async (type, suffix) => {
    expect(await (await accept(type)).text()).toBe(await (await service.ask(`${path}.${suffix}`)).text());
  });

  test.each(['image/png', 'application/json;q=0', 'nonsense', ''])(
    'is refused for "%s" with a list of the formats',
    async (asked) => {
      const response = await accept(asked);
      expect(response.status).toBe(406);
      expect(await response.text()).toContain('text/markdown (.md)');
    },
  );

  test('is answered with 304 to a client that has this format, but not another', async () => {
    const etag = (await service.ask(path)).headers.get('etag') ?? '';
    const again = await service.ask(path, { headers: { 'If-None-Match': `"x", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('cache-control')).toContain('immutable');
    const other = await accept('text/markdown', { 'If-None-Match': etag });
    expect(other.status).toBe(200);
    expect(other.headers.get('cache-control')).not.toContain('immutable');
    const { status } = await accept('text/markdown', { 'If-None-Match': other.headers.get('etag') ?? '' });
    expect(status).toBe(304);
  });

  test.each([
    ['*', 304],
    ['W/"x", *', 304],
    ['strong', 304],
    ['"x"', 200],
    ['prefix', 200],
    ['nonsense', 200],
  ])('is answered by its tag in %s: %i', async (named, status) => {
    const etag = (await service.ask(path)).headers.get('etag') ?? '';
    const strong = etag.replace('W/', '');
    const tags = named === 'strong' ? strong : named === 'prefix' ? strong.replace('"', '"x') : named;
    expect((await service.ask(path, { headers: { 'If-None-Match': tags } })).status).toBe(status);
  });

  test.each(['', '.txt'])('that does not exist is never answered with 304%s', async (suffix) => {
    const digest = path.split('/').at(-1) ?? '';
    const etag = (await service.ask(path + suffix)).headers.get('etag') ?? '';
    const other = (text: string) => text.replaceAll(digest, '0'.repeat(digest.length));
    const had = { headers: { 'If-None-Match': other(etag) } };
    expect((await service.ask(other(path) + suffix, had)).status).toBe(404);
  });

  test('is sent compressed to clients that accept gzip, and unpacked to others', async () => {
    const raw = async (encoding: string, type: string) => {
      const response = await accept(type, { 'Accept-Encoding': encoding });
      return { encoding: response.headers.get('content-encoding'), text: await response.text() };
    };
    for (const type of ['application/json', 'text/markdown']) {
      const packed = await raw('br;q=1.0, gzip;q=0.8', type);
      const plain = await raw('identity', type);
      expect([packed.encoding, plain.encoding]).toEqual(['gzip', null]);
      expect(packed.text).toBe(plain.text);
      expect((await raw('gzip;q=0', type)).encoding).toBeNull();
      expect((await raw('gzip;q=0, *', type)).encoding).toBeNull();
      expect((await raw('gzip;q=0.5, identity', type)).encoding).toBeNull();
      expect((await raw('GZIP', type)).encoding).toBe('gzip');
    }
  });

  test('is answered to HEAD as to GET, without the body', async () => {
    const get = await accept('text/markdown', { 'Accept-Encoding': 'identity' });
    const head = await service.ask(path, {
      method: 'HEAD',
      headers: { Accept: 'text/markdown', 'Accept-Encoding': 'identity' },
    });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const length = Buffer.byteLength(await get.text());
    expect(head.headers.get('content-length')).toBe(String(length));
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  });

  test('of a fleet is that of the requested member', async () => {
    const run = await service.run('fleet');
    const of = async (member: string) => (await service.ask(`/api/v1/runs/${run.id}/report?actual=${member}`)).text();
    expect(JSON.parse(await of('copy')).verdict).toBe('drift');
    expect(JSON.parse(await of('twin')).verdict).toBe('parity');
    expect(JSON.parse(await of('gone')).status).toBe(404);
  });

  test('is stored once for runs with the same result', async () => {
    const [one, other] = [await service.run('parity'), await service.run('parity')];
    expect(one.results[0]?.report).toBe(other.results[0]?.report);
  });

  describe('of each of two runs with the same result', () => {
    const moments = ({ startedAt, finishedAt }: ShownRun, taken: string) =>
      taken >= (startedAt ?? '') && taken <= (finishedAt ?? '');

    test.each(['parity', 'fleet'])('has the times at which its run read: %s', async (audit) => {
      const runs = [await service.run(audit), await service.run(audit)];
      for (const run of runs) {
        for (const { actual } of run.results) {
          const report = await service.json<ParityReport>(`/api/v1/runs/${run.id}/report?actual=${actual}`);
          const taken = [report.expected.takenAt, report.actual.takenAt];
          expect(taken.filter((moment) => !moments(run, moment))).toEqual([]);
          for (const format of formats) {
            const answer = await service.ask(`/api/v1/runs/${run.id}/report?actual=${actual}&suffix=${format.name}`);
            expect(await answer.text()).toBe(format.render(report, { colour: false, width: 100, embedded: true }));
          }
        }
      }
    });

    test('differs only in its times from the report of its digest', async () => {
      await service.run('parity');
      const run = await service.run('parity');
      const answer = await service.ask(`/api/v1/runs/${run.id}/report`);
      const text = await answer.text();
      const named = await (await service.ask(path)).text();
      expect(text).not.toBe(named);
      const { expected, actual } = JSON.parse(named);
      expect(text.replaceAll(JSON.parse(text).expected.takenAt, expected.takenAt)).toBe(named);
      expect(expected.takenAt).toBe(actual.takenAt);
    });

    test('has a tag of its own, so that the report of the other run does not count as known', async () => {
      const [one, other] = [await service.run('parity'), await service.run('parity')];
      for (const suffix of ['json', 'md', 'xml']) {
        const of = (run: ShownRun) => `/api/v1/runs/${run.id}/report?suffix=${suffix}`;
        const etag = (await service.ask(of(one))).headers.get('etag') ?? '';
        const answers = [];
        for (const run of [one, other])
          answers.push((await service.ask(of(run), { headers: { 'If-None-Match': etag } })).status);
        expect(answers).toEqual([304, 200]);
      }
    });
  });
});
