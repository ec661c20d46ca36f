import { EvenkeelError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { countTokens, findToken } from '../store/tokens.ts';
import { hashOfToken, isOwnToken } from './access-token.ts';
import { anyone, type Caller, scopesOf } from './scopes.ts';

/** Tells who calls from the headers of a request. Throws `E_UNAUTHENTICATED`, or `E_ISSUER` where that cannot be told now. */
export type Identify = (headers: CallerHeaders, method: string) => Promise<Caller>;

/** As Node.js has them. */
interface CallerHeaders {
  readonly authorization?: string | undefined;
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly 'sec-fetch-site'?: string | readonly string[] | undefined;
  readonly 'sec-fetch-mode'?: string | readonly string[] | undefined;
}

/** Takes a JWT; undefined: it is none. */
export type ReadJwt = (token: string) => Promise<Caller | undefined>;

interface Door {
  readonly store: Store;
  /** Undefined: no issuer is configured. */
  readonly readJwt: ReadJwt | undefined;
  /** Nobody but this machine can call. */
  readonly onLoopback: boolean;
  /** Origins whose pages may ask. */
  readonly origins: readonly string[];
}

/**
 * Callers by the tokens of the store, and by JWTs where an issuer is configured. Where there is neither, whoever calls on
 * this machine may do everything; a service that others reach stays closed, even when its last token is revoked. Tokens
 * are looked up by their hash, so that no comparison takes longer the more of a token is right.
 */
export function identifyBy({ store, readJwt, onLoopback, origins }: Door): Identify {
  return async (headers, method) => {
    const { authorization } = headers;
    if (authorization === undefined) {
      const open = onLoopback && readJwt === undefined && (await countTokens(store)) === 0;
      if (open && isOfThisMachine(headers, method, origins)) return anyone;
      if (open) {
        throw refusal(
          'While there is no token, only this machine may ask, and it as localhost or 127.0.0.1: "evenkeel token create" makes one.',
        );
      }
    }
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw refusal('This needs a token: send it as "Authorization: Bearer <token>".');
    const caller = isOwnToken(token) ? await callerOf(store, token) : await readJwt?.(token);
    if (caller === undefined) throw refusal('This token is unknown, or its time is over.');
    return caller;
  };
}

async function callerOf(store: Store, token: string): Promise<Caller | undefined> {
  const known = await findToken(store, { hash: hashOfToken(token), now: new Date() });
  return known && { name: known.name, scopes: scopesOf(known.scopes.split(' ')) };
}

const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * A browser calls loopback for any page that it shows. Such a page betrays itself: by its origin, which every request that
 * changes something carries, or by the name of a host that was made to lead to this machine. A link that somebody follows is
 * no such call; a form that is sent is one.
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
