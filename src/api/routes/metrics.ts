import { Type } from 'typebox';
import { type Route, refusals } from '../route.ts';

/** Metrics for Prometheus. */
export const metricRoutes: Route = (app, { metrics }) => {
  app.get(
    '/metrics',
    {
      config: { scope: 'read', rateLimit: false },
      schema: {
        operationId: 'getMetrics',
        tags: ['service'],
        summary: 'Metrics in the text format of Prometheus',
        response: {
          200: { description: 'figures', content: { 'text/plain': { schema: Type.String() } } },
          ...refusals,
        },
      },
    },
    async (_request, reply) => {
      const { contentType, text } = await metrics();
      return reply.type(contentType).send(text);
    },
  );
};
