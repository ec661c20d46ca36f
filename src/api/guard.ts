import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Caller, may } from '../access/scopes.ts';
import { EvenkeelError } from '../errors.ts';
import type { ApiContext } from './api-context.ts';
import { knownCallers } from './known-callers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller; null if the route needs none. */
    caller: Caller | null;
  }
}

/** Checks the scope of callers: after the rate limit, so that guessing is limited, and before the body is read. */
export function guardRoutes(app: FastifyInstance, { identify }: ApiContext): void {
  const callerKnown = knownCallers(identify);
  app.decorateRequest('caller', null);
  app.addHook('preParsing', async (request) => {
    const { scope, open } = request.routeOptions.config;
    if (scope === undefined || open?.(request.params) === true) return;
    const caller = await callerKnown(request.headers, request.method);
    if (!may(caller, scope)) {
      throw new EvenkeelError(
        'E_FORBIDDEN',
        `This request needs the scope "${scope}"; the token of "${caller.name}" has ${caller.scopes.join(', ') || 'none'}.`,
      );
    }
    request.caller = caller;
  });
}

/** The caller of a route with a scope. */
export function callerOf({ caller }: Pick<FastifyRequest, 'caller'>): Caller {
  if (caller === null) throw new Error('api: the route asks who calls, and has no scope');
  return caller;
}
