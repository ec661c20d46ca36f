import { EvenkeelError } from '../errors.ts';

/** Sends a request to the issuer of tokens and returns its 200 answer. Throws `E_ISSUER`. */
export type IssuerFetch = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds to wait for the issuer, and the pause after it did not answer. */
const ANSWER_TIMEOUT = 5_000;
const REST = 10_000;

/** While the issuer does not answer, it is asked only once per pause, however many tokens come. */
export function issuerFetch(issuer: string): IssuerFetch {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, init) => {
    const since = Date.now() - failedAt;
    if (since >= 0 && since < REST) throw away(issuer);
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER_TIMEOUT) });
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
    `The issuer of tokens, ${issuer}, does not answer correctly: its tokens cannot be checked now.`,
    { cause },
  );
}
