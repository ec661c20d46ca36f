import type { FastifyInstance } from 'fastify';
import { EvenkeelError } from '../errors.ts';

interface Address {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EADDRINUSE: 'another process listens there; set "service.port" to another port, or to 0 for any that is free',
    EADDRNOTAVAIL: 'this machine has no such address; check "service.host"',
    ENOTFOUND: 'there is no such host; check "service.host"',
    EACCES: 'that needs more rights; set "service.port" to 1024 or more',
  }),
);

/** Resolves to the URL of the API when it listens. Throws `E_LISTEN`. */
export async function listen(api: Pick<FastifyInstance, 'listen'>, { host, port }: Address): Promise<string> {
  try {
    return await api.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'it is refused';
    throw new EvenkeelError('E_LISTEN', `The service cannot listen on ${host}:${port}: ${REASONS.get(code) ?? code}.`, {
      cause,
    });
  }
}
