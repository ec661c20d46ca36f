import { Type } from 'typebox';
import { EvenkeelError } from '../../errors.ts';
import { acknowledgeFinding, releaseFinding } from '../../store/acknowledgements.ts';
import { findFinding } from '../../store/findings.ts';
import { callerOf } from '../guard.ts';
import { notFound } from '../problem.ts';
import { type Route, refusals } from '../route.ts';
import { asked, named, queryOf } from '../shapes.ts';
import { FindingSchema, shownFinding } from './finding-shape.ts';

const LONGEST_WHY = 2_000;

const FindingParams = Type.Object({ finding: asked() });

/** Acknowledge findings, and withdraw that. */
export const acknowledgementRoutes: Route = (app, { store }) => {
  app.put(
    '/api/v1/findings/:finding/acknowledgement',
    {
      config: { scope: 'acknowledge' },
      schema: {
        operationId: 'acknowledgeFinding',
        tags: ['findings'],
        summary: 'Acknowledge a finding, with a reason',
        description: 'The finding opens again the day after `until`, and if it comes back after it was resolved.',
        params: FindingParams,
        body: Type.Object(
          {
            why: asked(LONGEST_WHY),
            until: Type.Optional(Type.String({ format: 'date', description: 'the last day of it, in UTC' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: named(FindingSchema), ...refusals },
      },
    },
    async (request) => {
      const { params } = request;
      const { why, until = null } = request.body;
      const now = new Date();
      if (until !== null && until < now.toISOString().slice(0, 10))
        throw new EvenkeelError('E_REQUEST', `"until" is ${until}, which is in the past: give a later day, or none.`);
      const by = callerOf(request).name;
      const life = await acknowledgeFinding(store, { id: params.finding, by, why, until, now });
      if (life === undefined) throw await refusalOf(params.finding, 'is resolved: there is nothing to acknowledge');
      return shownFinding(life);
    },
  );
  app.delete(
    '/api/v1/findings/:finding/acknowledgement',
    {
      config: { scope: 'acknowledge' },
      schema: {
        operationId: 'releaseFinding',
        tags: ['findings'],
        summary: 'Withdraw the acknowledgement',
        params: FindingParams,
        querystring: queryOf({ why: Type.Optional(asked(LONGEST_WHY)) }),
        response: { 200: named(FindingSchema), ...refusals },
      },
    },
    async (request) => {
      const { params, query } = request;
      const by = callerOf(request).name;
      const life = await releaseFinding(store, { id: params.finding, by, why: query.why ?? null, now: new Date() });
      if (life === undefined) throw await refusalOf(params.finding, 'is not acknowledged');
      return shownFinding(life);
    },
  );

  async function refusalOf(id: string, state: string): Promise<EvenkeelError> {
    const life = await findFinding(store, id);
    return life === undefined
      ? notFound('finding', id)
      : new EvenkeelError('E_CONFLICT', `The finding "${id}" ${state}.`);
  }
};
