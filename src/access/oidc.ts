import { createRemoteJWKSet, customFetch, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { ownValue } from '../../introspection/index.ts';
import type { OidcConfig } from '../config/service-config.ts';
import { EvenkeelError } from '../errors.ts';
import type { ReadJwt } from './identify.ts';
import { type IssuerFetch, issuerFetch } from './issuer-fetch.ts';
import { scopesOf } from './scopes.ts';

const DiscoverySchema = Type.Object({ issuer: Type.String(), jwks_uri: Type.String() });

/** Only public-key signatures: with a shared secret, everyone who can check a token could create one. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** Allowed clock difference in seconds. */
const CLOCK_SKEW = 30;

/** The issuer's own name, and its keys. */
interface Issuer {
  readonly name: string;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}

/**
 * Accepts the JWTs of an OpenID Connect issuer for our audience. The issuer's keys are fetched with the first token, and again
 * when they are old or a token has an unknown key. Tokens of other issuers cause no request. Throws
 * `E_UNAUTHENTICATED` for an invalid token, `E_ISSUER` if the keys cannot be fetched.
 */
export function jwtReader({ issuer: url, audience, scopes: claim }: OidcConfig): ReadJwt {
  const ask = issuerFetch(url);
  let found: Promise<Issuer> | undefined;
  return async (token) => {
    if (token.split('.').length !== 3) return undefined;
    if (!mayBeOf(url, token)) throw refused();
    found ??= findIssuer(url, ask).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    const { name, keys } = await found;
    const { payload } = await verified(url, () =>
      jwtVerify(token, keys, {
        issuer: name,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_SKEW,
        requiredClaims: ['exp'],
      }),
    );
    const value = ownValue(payload, claim);
    const words = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(' ') : [];
    return { name: payload.sub ?? 'unnamed', scopes: scopesOf(words) };
  };
}

/** The unverified claims of a token. */
function mayBeOf(url: string, token: string): boolean {
  try {
    const { alg = '' } = decodeProtectedHeader(token);
    const { iss = '' } = decodeJwt(token);
    return ALGORITHMS.includes(alg) && isSameIssuer(iss, url);
  } catch {
    return false;
  }
}

async function findIssuer(url: string, ask: IssuerFetch): Promise<Issuer> {
  const answer = await ask(`${withoutSlash(url)}/.well-known/openid-configuration`, { redirect: 'manual' });
  const discovery: unknown = await answer.json().catch(() => undefined);
  if (!Value.Check(DiscoverySchema, discovery)) {
    throw new EvenkeelError('E_ISSUER', `The issuer of tokens, ${url}, has no OpenID Connect discovery document.`);
  }
  const { issuer, jwks_uri } = discovery;
  if (!isSameIssuer(issuer, url)) {
    throw new EvenkeelError('E_ISSUER', `The issuer of tokens, ${url}, calls itself ${issuer}: configure that name.`);
  }
  const place = URL.parse(jwks_uri);
  if (place === null || (place.protocol !== 'https:' && place.protocol !== new URL(url).protocol)) {
    throw new EvenkeelError(
      'E_ISSUER',
      `The issuer of tokens, ${url}, has its keys at an address that is less secure than its own.`,
    );
  }
  return { name: issuer, keys: createRemoteJWKSet(place, { [customFetch]: ask }) };
}

/** Faults of the token are errors of the caller; faults of the keys are not. */
async function verified<T>(url: string, verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (cause) {
    if (cause instanceof EvenkeelError) throw cause;
    if (cause instanceof errors.JOSEError && !KEY_FAULTS.has(cause.code)) throw refused(cause);
    throw new EvenkeelError('E_ISSUER', `The issuer of tokens, ${url}, does not provide its keys.`, { cause });
  }
}

/** https://github.com/panva/jose/blob/main/docs/util/errors/README.md */
const KEY_FAULTS: ReadonlySet<string> = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

function refused(cause?: unknown): EvenkeelError {
  return new EvenkeelError('E_UNAUTHENTICATED', 'This token is not valid here or has expired.', { cause });
}

/** Compares names of issuers: a slash at the end does not matter. */
function isSameIssuer(a: string, b: string): boolean {
  return withoutSlash(a) === withoutSlash(b);
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
