import { EvenkeelError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { countTokens, findToken } from '../store/tokens.ts';
import { hashOfToken } from './access-token.ts';
import { anyone, type Caller, scopesOf } from './scopes.ts';

/** Tells who calls from the `Authorization` header. Throws `E_UNAUTHENTICATED`. */
export type Identify = (authorization: string | undefined) => Promise<Caller>;

/** Takes a JWT; undefined: it is not one of that issuer. */
export type ReadJwt = (token: string) => Promise<Caller | undefined>;

/**
 * Callers by the tokens of the store, and by JWTs where an issuer is configured. Where there is neither, whoever calls may
 * do everything: the service then listens on loopback only. Tokens are looked up by their hash, so that no comparison
 * takes longer the more of a token is right.
 */
export function identifyBy(store: Store, readJwt: ReadJwt | undefined): Identify {
  return async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) {
      if (readJwt === undefined && (await countTokens(store)) === 0) return anyone;
      throw refusal('This needs a token: send it as "Authorization: Bearer <token>".');
    }
    const known = await findToken(store, { hash: hashOfToken(token), now: new Date() });
    if (known !== undefined) return { name: known.name, scopes: scopesOf(known.scopes.split(' ')) };
    const caller = await readJwt?.(token);
    if (caller !== undefined) return caller;
    throw refusal('This token is unknown, or its time is over.');
  };
}

function refusal(message: string): EvenkeelError {
  return new EvenkeelError('E_UNAUTHENTICATED', message);
}
