import { Type } from 'typebox';
import { trendOf } from '../../store/trends.ts';
import { notFound } from '../problem.ts';
import { otherwise, type Route } from '../route.ts';
import { amount, asked, listOf, moment, named, queryOf } from '../shapes.ts';

export const TrendPointSchema = Type.Object(
  {
    run: Type.String(),
    at: moment,
    errors: amount,
    warnings: amount,
    infos: amount,
    atParity: amount,
    objects: amount,
    notCompared: Type.Integer({ minimum: 0, description: 'pairs that are not in the other numbers' }),
  },
  { $id: 'TrendPoint' },
);

/** The results of an audit over time. */
export const trendRoutes: Route = (app, { store, config }) => {
  app.get(
    '/api/v1/audits/:audit/trend',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'getTrend',
        tags: ['audits'],
        summary: 'The counts of its runs over time, the oldest first',
        description:
          'All pairs of a run together. If there are more runs than points, some runs are left out, never the last.',
        params: Type.Object({ audit: asked() }),
        querystring: queryOf({
          since: Type.Optional(moment),
          points: Type.Integer({ minimum: 1, maximum: 2_000, default: 200 }),
        }),
        response: { 200: listOf(named(TrendPointSchema)), ...otherwise },
      },
    },
    async ({ params: { audit }, query: { since, points } }) => {
      if (!config().audits.has(audit)) throw notFound('audit', audit);
      const trend = await trendOf(store, { audit, points, ...(since !== undefined && { since: new Date(since) }) });
      return { items: trend.map(({ runId, ...point }) => ({ run: runId, ...point })) };
    },
  );
};
