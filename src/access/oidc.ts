import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { OidcConfig } from '../config/service-config.ts';
import { EvenkeelError } from '../errors.ts';
import type { ReadJwt } from './identify.ts';
import { scopesOf } from './scopes.ts';

const DiscoverySchema = Type.Object({ issuer: Type.String(), jwks_uri: Type.String() });

/** Milliseconds to wait for the issuer. */
const PATIENCE = 5_000;

/** Takes the JWTs of an OpenID Connect issuer for our audience; its keys are fetched when the first one comes. */
export function jwtReader({ issuer, audience, scopes: claim }: OidcConfig): ReadJwt {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  return async (token) => {
    if (token.split('.').length !== 3) return undefined;
    keys ??= keysOf(issuer);
    const known = await keys.catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    const verified = await jwtVerify(token, known, { issuer, audience }).catch((cause: unknown) => {
      throw new EvenkeelError('E_UNAUTHENTICATED', 'This token is not valid here, or its time is over.', { cause });
    });
    const value = verified.payload[claim];
    const words = Array.isArray(value) ? value.map(String) : String(value ?? '').split(' ');
    return { name: verified.payload.sub ?? 'unnamed', scopes: scopesOf(words) };
  };
}

async function keysOf(issuer: string) {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    const discovery: unknown = await answer.json();
    if (!Value.Check(DiscoverySchema, discovery)) throw new Error('it is no OpenID Connect discovery document');
    return createRemoteJWKSet(new URL(discovery.jwks_uri), { timeoutDuration: PATIENCE });
  } catch (cause) {
    throw new EvenkeelError('E_UNAUTHENTICATED', `The issuer of tokens, ${issuer}, does not answer as it should.`, {
      cause,
    });
  }
}
