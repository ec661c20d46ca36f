import type { Identify } from '../access/identify.ts';
import type { Caller } from '../access/scopes.ts';

/** Milliseconds that an identified caller is cached; a revoked token works for that long. */
const KNOWN = 1_000;

/** The size of the cache. */
const MOST = 1_000;

/** The headers that say who calls. */
const TELLING = ['authorization', 'host', 'origin', 'sec-fetch-site', 'sec-fetch-mode'] as const;

/** Identifies callers, with a cache over the store by headers. Refusals are never cached. */
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
