import { EvenkeelError } from '../errors.ts';

/** Asks the issuer of tokens; what comes back is a 200. Throws `E_ISSUER`. */
export type IssuerFetch = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds to wait for the issuer, and to leave it alone once it did not answer. */
const PATIENCE = 5_000;
const REST = 10_000;

/** However many tokens come while the issuer is away, it is asked once in a while. */
export function issuerFetch(issuer: string): IssuerFetch {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, init) => {
    const since = Date.now() - failedAt;
    if (since >= 0 && since < REST) throw away(issuer);
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
      return answer;
    } catch (cause) {
      failedAt = Date.now();
      throw away(issuer, cause);
    }
  };
}

function away(issuer: string, cause?: unknown): EvenkeelError {
  return new EvenkeelError(
    'E_ISSUER',
    `The issuer of tokens, ${issuer}, does not answer as it should: its tokens cannot be checked now.`,
    { cause },
  );
}
