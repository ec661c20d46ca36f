import { EvenkeelError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { countTokens, findToken } from '../store/tokens.ts';
import { hashOfToken, isOwnToken } from './access-token.ts';
import { anyone, type Caller, scopesOf } from './scopes.ts';

/** Identifies the caller from the headers of a request. Throws `E_UNAUTHENTICATED`, or `E_ISSUER` if the issuer cannot be asked now. */
export type Identify = (headers: CallerHeaders, method: string) => Promise<Caller>;

/** The headers of a request, in the form of Node.js. */
interface CallerHeaders {
  readonly authorization?: string | undefined;
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly 'sec-fetch-site'?: string | readonly string[] | undefined;
  readonly 'sec-fetch-mode'?: string | readonly string[] | undefined;
}

/** Checks a JWT; undefined if the text is not a JWT. */
export type ReadJwt = (token: string) => Promise<Caller | undefined>;

interface Door {
  readonly store: Store;
  /** Undefined: no issuer is configured. */
  readonly readJwt: ReadJwt | undefined;
  /** Only this machine can call. */
  readonly onLoopback: boolean;
  /** Web origins whose pages may call. */
  readonly origins: readonly string[];
}

/**
 * Identifies callers by the tokens of the store, and by JWTs if an issuer is configured. Without both, every caller on
 * this machine may do everything; a service that others can reach stays closed, even when its last token is revoked. Tokens
 * are looked up by hash, so the time of a comparison reveals nothing about a token.
 */
export function identifyBy({ store, readJwt, onLoopback, origins }: Door): Identify {
  return async (headers, method) => {
    const { authorization } = headers;
    if (authorization === undefined) {
      const open = onLoopback && readJwt === undefined && (await countTokens(store)) === 0;
      if (open && isOfThisMachine(headers, method, origins)) return anyone;
      if (open) {
        throw refusal(
          'Without any token, only this machine may call, as localhost or 127.0.0.1: create a token with "evenkeel token create".',
        );
      }
    }
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw refusal('This request needs a token: send it as "Authorization: Bearer <token>".');
    const caller = isOwnToken(token) ? await callerOf(store, token) : await readJwt?.(token);
    if (caller === undefined) throw refusal('This token is unknown or has expired.');
    return caller;
  };
}

async function callerOf(store: Store, token: string): Promise<Caller | undefined> {
  const known = await findToken(store, { hash: hashOfToken(token), now: new Date() });
  return known && { name: known.name, scopes: scopesOf(known.scopes.split(' ')) };
}

const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * A browser calls loopback for any page that it shows. Such a call is detected by its origin, which every request that
 * changes something has, or by a host name that was made to resolve to this machine. A submitted form is such a call, a
 * followed link is not.
 */
function isOfThisMachine(headers: CallerHeaders, method: string, origins: readonly string[]): boolean {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (host === undefined || !LOCAL_HOST.test(host)) return false;
  if (origin !== undefined) return origins.includes(origin) || LOCAL_HOST.test(URL.parse(origin)?.host ?? '');
  return (
    site === undefined || site === 'same-origin' || site === 'none' || (mode === 'navigate' && LOOKS.includes(method))
  );
}

const LOOKS = ['GET', 'HEAD'];

function refusal(message: string): EvenkeelError {
  return new EvenkeelError('E_UNAUTHENTICATED', message);
}
