import { Type } from 'typebox';
import { orNull } from '../../../introspection/index.ts';
import { findRulePage, rulePages } from '../../../reports/index.ts';
import { notFound } from '../problem.ts';
import { otherwise, type Route } from '../route.ts';
import { asked, listOf, named } from '../shapes.ts';

const FixShape = Type.Object({
  title: Type.String(),
  hint: Type.Optional(Type.String({ description: 'what to consider first' })),
  steps: Type.Array(
    Type.Object({
      engine: Type.String(),
      sql: orNull(Type.String({ description: 'null: the engine cannot do this' })),
    }),
  ),
});

export const RuleSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    says: Type.String(),
    why: Type.String(),
    engines: Type.Optional(
      Type.Array(Type.String(), { description: 'the engines it is about; absent: no engine in particular' }),
    ),
    verdict: Type.String(),
    severity: Type.Optional(Type.String({ description: 'the default severity; the policy can change it' })),
    example: Type.Optional(Type.String({ description: 'a value for which the two sides behave differently' })),
    fixes: Type.Array(FixShape, { description: 'ways to fix the difference, or to make both sides the same' }),
    accept: Type.Optional(Type.String({ description: 'what to write into evenkeel.yaml to accept it' })),
  },
  { $id: 'Rule' },
);

/** How differences are judged. */
export const ruleRoutes: Route = (app) => {
  app.get(
    '/api/v1/rules',
    {
      config: { scope: 'read', kept: 'program' },
      schema: {
        operationId: 'listRules',
        tags: ['rules'],
        summary: 'All rules',
        response: { 200: listOf(named(RuleSchema)), ...otherwise },
      },
    },
    async () => ({ items: [...rulePages()] }),
  );
  app.get(
    '/api/v1/rules/:rule',
    {
      config: { scope: 'read', kept: 'program' },
      schema: {
        operationId: 'getRule',
        tags: ['rules'],
        summary: 'One rule',
        params: Type.Object({ rule: asked() }),
        response: { 200: named(RuleSchema), ...otherwise },
      },
    },
    async ({ params }) => {
      const page = findRulePage(params.rule);
      if (page === undefined) throw notFound('rule', params.rule);
      return page;
    },
  );
};
