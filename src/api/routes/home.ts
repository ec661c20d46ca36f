import { may } from '../../access/scopes.ts';
import { codeOf } from '../../errors.ts';
import { lastRuns, resultsOf } from '../../store/run-history.ts';
import type { Route } from '../route.ts';
import { type AuditRow, renderStatusPage, STATUS_PAGE_CSP } from '../status-page/status-page.ts';

/**
 * A page for people at `/`: the audits and their last verdicts. To callers who may not read the API it names none. It is not
 * part of the API, and not in its description.
 */
export const homeRoutes: Route = (app, { store, config, identify, nextSlot, version }) => {
  app.get('/', { schema: { hide: true } }, async ({ headers, method }, reply) => {
    const audits = (await mayRead(headers, method)) ? await auditRows() : undefined;
    return reply
      .header('Content-Security-Policy', STATUS_PAGE_CSP)
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(renderStatusPage({ version, now: new Date(), audits }));
  });

  async function mayRead(...caller: Parameters<typeof identify>): Promise<boolean> {
    try {
      return may(await identify(...caller), 'read');
    } catch (error) {
      if (codeOf(error) === 'E_UNAUTHENTICATED') return false;
      throw error;
    }
  }

  async function auditRows(): Promise<readonly AuditRow[]> {
    const names = [...config().audits.keys()];
    const runs = await lastRuns(store, names);
    const results = await resultsOf(
      store,
      [...runs.values()].map(({ id }) => id),
    );
    return names.map((name) => {
      const run = runs.get(name);
      return { name, run, results: run === undefined ? [] : (results.get(run.id) ?? []), next: nextSlot(name) };
    });
  }
};
