import { Type } from 'typebox';
import { severities } from '../../../reports/index.ts';
import { oneOf } from '../../one-of.ts';
import { countFindings, eventsOf, findFinding, findingOrders, listFindings } from '../../store/findings.ts';
import { findingStates } from '../../store/tables.ts';
import { notFound } from '../problem.ts';
import { otherwise, type Route } from '../route.ts';
import { asked, listOf, named, pageOf, pageQuery, queryOf } from '../shapes.ts';
import { FindingCountSchema, FindingLifeSchema, FindingSchema, shownFinding, shownLife } from './finding-shape.ts';

/** Findings over time. */
export const findingRoutes: Route = (app, { store }) => {
  app.get(
    '/api/v1/findings',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'listFindings',
        tags: ['findings'],
        summary: 'Findings of all audits, the worst first',
        querystring: queryOf({
          ...pageQuery,
          audit: Type.Optional(asked()),
          state: Type.Optional(oneOf(findingStates)),
          severity: Type.Optional(oneOf(severities)),
          kind: Type.Optional(asked()),
          rule: Type.Optional(asked()),
          database: Type.Optional(Type.String({ ...asked(), description: 'on either side' })),
          text: Type.Optional(
            Type.String({
              ...asked(1_000),
              description: 'a part of the address of the object, the rule, or `reportId`',
            }),
          ),
          sort: Type.Optional(oneOf(findingOrders)),
        }),
        response: { 200: pageOf(named(FindingSchema)), ...otherwise },
      },
    },
    async ({ query }) => {
      const { items, cursor } = await listFindings(store, query);
      return { items: items.map(shownFinding), cursor };
    },
  );
  app.get(
    '/api/v1/findings/counts',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'countFindings',
        tags: ['findings'],
        summary: 'How many findings are open, by audit, kind and severity',
        response: { 200: listOf(named(FindingCountSchema)), ...otherwise },
      },
    },
    async () => ({ items: await countFindings(store) }),
  );
  app.get(
    '/api/v1/findings/:finding',
    {
      config: { scope: 'read', kept: 'store' },
      schema: {
        operationId: 'getFinding',
        tags: ['findings'],
        summary: 'One finding, with its history',
        params: Type.Object({ finding: asked() }),
        response: { 200: named(FindingLifeSchema), ...otherwise },
      },
    },
    async ({ params }) => {
      const life = await findFinding(store, params.finding);
      if (life === undefined) throw notFound('finding', params.finding);
      return shownLife(life, await eventsOf(store, life.id));
    },
  );
};
