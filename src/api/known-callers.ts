import type { Identify } from '../access/identify.ts';
import type { Caller } from '../access/scopes.ts';

/** Milliseconds that a caller stays known; so long a token that was revoked still opens. */
const KNOWN = 1_000;

/** Callers that are known at the same time. */
const MOST = 1_000;

/** The headers that say who calls. */
const TELLING = ['authorization', 'host', 'origin', 'sec-fetch-site', 'sec-fetch-mode'] as const;

/** Tells who calls without asking the store again and again for the same headers. Refusals are never kept. */
export function knownCallers(identify: Identify): Identify {
  const known = new Map<string, { readonly caller: Caller; readonly until: number }>();
  return async (headers, method) => {
    const key = JSON.stringify([method, ...TELLING.map((name) => headers[name])]);
    const found = known.get(key);
    const now = performance.now();
    if (found !== undefined && found.until > now) return found.caller;
    const caller = await identify(headers, method);
    if (known.size >= MOST) known.clear();
    known.set(key, { caller, until: now + KNOWN });
    return caller;
  };
}
