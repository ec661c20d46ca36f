import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import { Type } from 'typebox';
import type { ApiContext } from './api-context.ts';
import { PROBLEM_TYPE } from './problem.ts';

/** The application that routes are added to, typed by TypeBox schemas. */
type TypedApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Adds the paths of one part of the API. */
export type Route = (app: TypedApp, context: ApiContext) => void;

const problem = (description: string) => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: Type.Ref('Problem') } },
});

/** Errors that every route of `/api/v1` can answer. */
export const refusals = { '4xx': problem('refused'), '5xx': problem('not possible now') };

/** Other answers of a route whose answers are kept. */
export const otherwise = { 304: Type.Null({ description: 'not modified' }), ...refusals };
