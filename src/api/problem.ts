import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { type ErrorCode, EvenkeelError, errorCodes, errorTextOf, statusOf } from '../errors.ts';
import { oneOf } from '../one-of.ts';

/** The form of every error: https://www.rfc-editor.org/rfc/rfc9457. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'always about:blank: see the status' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'what is wrong, where, and what to do' }),
    code: oneOf(errorCodes),
    instance: Type.Optional(Type.String({ description: 'the id of the request; the log has it too' })),
  },
  { $id: 'Problem' },
);
type Problem = Static<typeof ProblemSchema>;

/** The parts of a problem besides its status. */
export type ProblemParts = Pick<Problem, 'code' | 'detail'>;

export const PROBLEM_TYPE = 'application/problem+json';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not available in that format',
  408: 'Too slow',
  409: 'Conflict',
  413: 'Too large',
  414: 'Path too long',
  415: 'Unknown media type',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'A bug in Evenkeel',
  502: 'A database did not answer',
  503: 'Not available now',
  504: 'Took too long',
};

/** Answers any error. Bugs are logged with their stack, and answered without it. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = statusOfRaised(error);
  if (status >= 500) request.log.error({ err: error }, 'api: the request failed');
  if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
  answerProblem(reply, status, partsOf(error, status));
}

export function answerProblem(reply: FastifyReply, status: number, parts: ProblemParts): void {
  reply
    .code(status)
    .type(PROBLEM_TYPE)
    .header('Cache-Control', 'no-store')
    .removeHeader('ETag')
    .serializer(JSON.stringify)
    .send({ ...problemOf(status, parts), instance: reply.request.id });
}

export function problemOf(status: number, parts: ProblemParts): Problem {
  return { type: 'about:blank', title: TITLES[status] ?? 'Refused', status, ...parts };
}

export function notFound(what: string, name: string): EvenkeelError {
  return new EvenkeelError('E_NOT_FOUND', `There is no ${what} "${name}".`);
}

function statusOfRaised(error: FastifyError): number {
  if (error instanceof EvenkeelError) return statusOf(error);
  const { statusCode } = error;
  return statusCode !== undefined && statusCode >= 400 ? statusCode : statusOf(error);
}

function partsOf(error: FastifyError, status: number): ProblemParts {
  if (error.validation !== undefined)
    return {
      code: 'E_REQUEST',
      detail: `The request does not match the description: ${error.message}${hintOf(error)}.`,
    };
  const known = KNOWN.get(error.code);
  if (known !== undefined) return { code: 'E_REQUEST', detail: known };
  const { code, message } = errorTextOf([error]);
  if (code !== 'E_INTERNAL') return { code, detail: message };
  if (status >= 500 && status !== 503)
    return { code, detail: 'An unexpected error occurred; the log has the details under this instance.' };
  return { code: CODES[status] ?? 'E_REQUEST', detail: message.endsWith('.') ? message : `${message}.` };
}

/** What the schema allows, or the unknown word. */
function hintOf({ validation }: FastifyError): string {
  const { allowedValues, additionalProperty } = validation?.[0]?.params ?? {};
  if (Array.isArray(allowedValues)) return `: ${allowedValues.join(', ')}`;
  return typeof additionalProperty === 'string' ? ` such as "${additionalProperty.slice(0, 100)}"` : '';
}

const CODES: Readonly<Record<number, ErrorCode>> = { 429: 'E_RATE', 503: 'E_BUSY' };

/** Messages for errors of the framework, whose own messages repeat the request or say too little. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    FST_ERR_BAD_URL: 'The path is not percent-encoded UTF-8.',
    FST_ERR_MAX_PARAM_LENGTH: 'A name in the path is too long.',
    FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be JSON: send it as "Content-Type: application/json".',
    FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not JSON.',
    FST_ERR_CTP_BODY_TOO_LARGE: 'The body is too large: the limit is 64 KiB.',
  }),
);
