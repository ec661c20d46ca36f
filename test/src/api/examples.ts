import type { Served } from './served.ts';
import type { Shop } from './shop.ts';

/** A request and the status that it is answered with. */
export interface Example {
  /** The `operationId`. */
  readonly operation: string;
  readonly status: number;
  readonly path: string;
  readonly init?: RequestInit;
}

interface Listed {
  readonly items: readonly { readonly id: string }[];
  readonly cursor: string;
}

interface Sightings {
  readonly items: readonly { readonly fingerprint: string; readonly before: string | null }[];
}

const NONE = '0'.repeat(64);

/** Requests to every operation, each with an answer that it should have and one that it refuses. */
export async function examplesOf(service: Served, shop: Shop): Promise<readonly Example[]> {
  const run = await service.run('parity');
  const broken = await service.run('broken');
  const fleet = await service.run('fleet');
  shop.change('ALTER TABLE users ADD COLUMN phone TEXT');
  await service.run('parity');
  const digest = run.results[0]?.report;
  const { items: sightings } = await service.json<Sightings>('/api/v1/snapshots?database=copy');
  const [later] = sightings;
  const findings = await service.json<Listed>('/api/v1/findings?limit=2');
  const [finding] = findings.items;
  const report = `/api/v1/reports/${digest}`;
  const differences = `/api/v1/snapshots/${later?.before}/differences/${later?.fingerprint}`;
  const known = async (path: string) => ({
    headers: { 'If-None-Match': (await service.ask(path)).headers.get('etag') ?? '' },
  });
  const get = (operation: string, status: number, ...paths: string[]): Example[] =>
    paths.map((path) => ({ operation, status, path }));
  const had = (operation: string, path: string): Example => ({
    operation,
    status: 304,
    path,
    init: { headers: { 'If-None-Match': '*' } },
  });
  const acknowledged = `/api/v1/findings/${finding?.id}/acknowledgement`;
  const put = (body: object): RequestInit => ({
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
  const all: readonly Example[] = [
    had('listAudits', '/api/v1/audits'),
    had('getAudit', '/api/v1/audits/parity'),
    had('listAuditRuns', '/api/v1/audits/parity/runs'),
    had('getTrend', '/api/v1/audits/parity/trend'),
    had('listRuns', '/api/v1/runs'),
    had('getRun', `/api/v1/runs/${run.id}`),
    had('listFindings', '/api/v1/findings'),
    had('countFindings', '/api/v1/findings/counts'),
    had('getFinding', `/api/v1/findings/${finding?.id}`),
    had('listDatabases', '/api/v1/databases'),
    had('getDatabase', '/api/v1/databases/copy'),
    had('listSnapshots', '/api/v1/snapshots'),
    had('listRules', '/api/v1/rules'),
    had('getRule', '/api/v1/rules/table.missing'),
    ...get('listAudits', 200, '/api/v1/audits'),
    ...get('getAudit', 200, '/api/v1/audits/parity', '/api/v1/audits/idle', '/api/v1/audits/broken'),
    ...get('getAudit', 404, '/api/v1/audits/none'),
    ...get('listAuditRuns', 200, '/api/v1/audits/parity/runs', '/api/v1/audits/idle/runs?state=failed&limit=1'),
    ...get('listAuditRuns', 404, '/api/v1/audits/none/runs'),
    ...get('listAuditRuns', 400, '/api/v1/audits/parity/runs?audit=same', '/api/v1/audits/parity/runs?cursor=x'),
    { operation: 'startRun', status: 202, path: '/api/v1/audits/same/runs', init: { method: 'POST' } },
    { operation: 'startRun', status: 404, path: '/api/v1/audits/none/runs', init: { method: 'POST' } },
    ...get(
      'getTrend',
      200,
      '/api/v1/audits/parity/trend',
      '/api/v1/audits/idle/trend?points=1&since=2026-01-01T00:00:00Z',
    ),
    ...get('getTrend', 400, '/api/v1/audits/parity/trend?since=yesterday'),
    ...get('getTrend', 404, '/api/v1/audits/none/trend'),
    ...get('getBadge', 200, '/api/v1/audits/parity/badge.svg', '/api/v1/audits/idle/badge.svg'),
    ...get('getBadge', 404, '/api/v1/audits/none/badge.svg'),
    ...get('listRuns', 200, '/api/v1/runs', '/api/v1/runs?audit=parity&state=succeeded&limit=1'),
    ...get('listRuns', 400, '/api/v1/runs?limit=0', '/api/v1/runs?state=odd', '/api/v1/runs?cursor=x'),
    ...get('getRun', 200, `/api/v1/runs/${run.id}`, `/api/v1/runs/${fleet.id}`, `/api/v1/runs/${broken.id}`),
    ...get('getRun', 404, '/api/v1/runs/none'),
    ...get('streamRunEvents', 200, `/api/v1/runs/${run.id}/events`),
    {
      operation: 'streamRunEvents',
      status: 204,
      path: `/api/v1/runs/${run.id}/events`,
      init: { headers: { 'Last-Event-ID': 'end' } },
    },
    ...get('streamRunEvents', 404, '/api/v1/runs/none/events'),
    ...get(
      'getRunReport',
      200,
      `/api/v1/runs/${run.id}/report`,
      `/api/v1/runs/${fleet.id}/report?actual=twin&suffix=txt`,
    ),
    ...get('getRunReport', 404, '/api/v1/runs/none/report', `/api/v1/runs/${broken.id}/report`),
    {
      operation: 'getRunReport',
      status: 304,
      path: `/api/v1/runs/${run.id}/report`,
      init: await known(`/api/v1/runs/${run.id}/report`),
    },
    ...get('getReport', 200, report),
    { operation: 'getReport', status: 200, path: report, init: { headers: { Accept: 'text/markdown' } } },
    { operation: 'getReport', status: 406, path: report, init: { headers: { Accept: 'image/png' } } },
    { operation: 'getReport', status: 304, path: report, init: await known(report) },
    ...get('getReport', 404, `/api/v1/reports/${NONE}`),
    ...get('getReport', 400, '/api/v1/reports/none'),
    ...get('getReportAs', 200, `${report}.json`, `${report}.txt`, `${report}.md`),
    ...get('getReportAs', 406, `${report}.exe`),
    { operation: 'getReportAs', status: 304, path: `${report}.txt`, init: await known(`${report}.txt`) },
    ...get('listFindings', 200, '/api/v1/findings', `/api/v1/findings?limit=2&cursor=${findings.cursor}`),
    ...get('listFindings', 200, '/api/v1/findings?audit=parity&state=open&severity=error&sort=object&database=copy'),
    ...get('listFindings', 400, '/api/v1/findings?sort=odd', '/api/v1/findings?stat=open'),
    ...get('countFindings', 200, '/api/v1/findings/counts'),
    ...get('getFinding', 200, `/api/v1/findings/${finding?.id}`),
    ...get('getFinding', 404, '/api/v1/findings/none'),
    {
      operation: 'acknowledgeFinding',
      status: 200,
      path: acknowledged,
      init: put({ why: 'known', until: '2999-12-31' }),
    },
    { operation: 'acknowledgeFinding', status: 400, path: acknowledged, init: put({}) },
    { operation: 'releaseFinding', status: 200, path: `${acknowledged}?why=mended`, init: { method: 'DELETE' } },
    { operation: 'releaseFinding', status: 409, path: acknowledged, init: { method: 'DELETE' } },
    ...get('listDatabases', 200, '/api/v1/databases'),
    ...get('getDatabase', 200, '/api/v1/databases/copy', '/api/v1/databases/gone'),
    ...get('getDatabase', 404, '/api/v1/databases/none'),
    ...get('listSnapshots', 200, '/api/v1/snapshots', '/api/v1/snapshots?database=copy&limit=1'),
    ...get('listSnapshots', 400, '/api/v1/snapshots?cursor=x'),
    ...get('getSnapshot', 200, `/api/v1/snapshots/${later?.fingerprint}`),
    ...get('getSnapshot', 404, `/api/v1/snapshots/${NONE}`),
    {
      operation: 'getSnapshot',
      status: 304,
      path: `/api/v1/snapshots/${later?.fingerprint}`,
      init: await known(`/api/v1/snapshots/${later?.fingerprint}`),
    },
    ...get('getDifferences', 200, differences, `${differences}?suffix=md`),
    ...get('getDifferences', 404, `/api/v1/snapshots/${NONE}/differences/${NONE}`),
    { operation: 'getDifferences', status: 304, path: differences, init: await known(differences) },
    ...get('listRules', 200, '/api/v1/rules'),
    ...get('getRule', 200, '/api/v1/rules/column.missing'),
    ...get('getRule', 404, '/api/v1/rules/none'),
    ...get('getHealth', 200, '/health'),
    ...get('isAlive', 200, '/livez'),
    ...get('isReady', 200, '/readyz'),
    ...get('getMetrics', 200, '/metrics'),
  ];
  const refused = new Set(all.flatMap(({ operation, status }) => (status >= 400 ? operation : [])));
  const open = new Set(['isAlive', 'isReady']);
  return [
    ...all,
    ...all
      .filter(({ operation }) => !refused.has(operation) && !open.has(operation))
      .map((example) => ({ ...example, status: 401, init: { headers: { Authorization: '' } } })),
  ];
}
