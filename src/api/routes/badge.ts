import { makeBadge } from 'badge-maker';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type BadgeLook, badgeLookOf, NOT_COMPARED_LOOK } from '../../../reports/index.ts';
import { lastRuns, resultsOf } from '../../store/run-history.ts';
import type { RunResult } from '../../store/tables.ts';
import { auditStatusOf, sumOf } from '../audit-status.ts';
import { notFound } from '../problem.ts';
import { type Route, refusals } from '../route.ts';
import { asked } from '../shapes.ts';

const BadgeParams = Type.Object({ audit: asked() });

/** A badge with an audit's last result. */
export const badgeRoutes: Route = (app, { store, config }) => {
  const isPublic = (params: unknown) =>
    Value.Check(BadgeParams, params) && config().audits.get(params.audit)?.publicBadge === true;
  app.get(
    '/api/v1/audits/:audit/badge.svg',
    {
      config: { scope: 'read', open: isPublic },
      schema: {
        operationId: 'getBadge',
        tags: ['audits'],
        summary: 'A badge with the last result',
        description: 'Needs no token if the configuration says `badge: public` for the audit.',
        params: BadgeParams,
        response: {
          200: { description: 'a picture', content: { 'image/svg+xml': { schema: Type.String() } } },
          ...refusals,
        },
      },
    },
    async ({ params: { audit } }, reply) => {
      if (!config().audits.has(audit)) throw notFound('audit', audit);
      const run = (await lastRuns(store, [audit])).get(audit);
      const results = run === undefined ? [] : ((await resultsOf(store, [run.id])).get(run.id) ?? []);
      const status = auditStatusOf(run, results);
      const look = status === 'drift' || status === 'parity' ? countedLook(results) : LOOKS[status];
      return reply
        .type('image/svg+xml')
        .header('Cache-Control', 'no-cache')
        .header('Cross-Origin-Resource-Policy', 'cross-origin')
        .send(makeBadge({ label: audit, message: look.message, color: look.color }));
    },
  );
};

const LOOKS = {
  failed: { message: 'failed', color: 'lightgrey' },
  'not-compared': NOT_COMPARED_LOOK,
  'never-run': { message: 'not run yet', color: 'lightgrey' },
} as const satisfies Record<string, BadgeLook>;

function countedLook(results: readonly RunResult[]): BadgeLook {
  return badgeLookOf({ error: sumOf(results, 'errors'), warning: sumOf(results, 'warnings') });
}
