import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Listener, openListener } from './listener.ts';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** An OpenID Connect issuer on loopback; `await using` closes it. */
export interface Issuer extends AsyncDisposable {
  readonly url: string;
  /** What it was asked for, path by path. */
  readonly asked: readonly string[];
  /** A token for an hour, unless its claims say otherwise, and without some of them. */
  token(claims?: JWTPayload, without?: readonly string[]): Promise<string>;
  /** Signed with the issuer's public key as if that were a secret. */
  confusedToken(claims?: JWTPayload): Promise<string>;
  /** From now on another key signs, and the one before is known no more. */
  rotate(): Promise<void>;
  /** From now on it answers 500. */
  breakDown(): void;
  recover(): void;
}

interface IssuerOptions {
  /** What it calls itself, instead of its URL. */
  readonly name?: (url: string) => string;
  readonly algorithm?: string;
}

/** Its audience is `evenkeel`, and its callers are `ann` with the scope `read`, unless the claims say otherwise. */
export async function openIssuer({ name = (url) => url, algorithm = 'RS256' }: IssuerOptions = {}): Promise<Issuer> {
  let turn = 0;
  let keys = await generateKeyPair(algorithm, { extractable: true });
  let down = false;
  const answers: Readonly<Record<string, () => Promise<object>>> = {
    '/.well-known/openid-configuration': async () => ({ issuer: name(listener.url), jwks_uri: `${listener.url}/keys` }),
    '/keys': async () => ({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: `key-${turn}`, alg: algorithm }] }),
  };
  const listener: Listener = await openListener(({ path }, response) => {
    if (down) response.writeHead(500).end();
    else void answer(answers[path], response);
  });
  const claimsWith = (claims: JWTPayload): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: name(listener.url),
      aud: 'evenkeel',
      sub: 'ann',
      scope: 'read',
      iat: now,
      exp: now + 3600,
      ...claims,
    };
  };
  return {
    url: listener.url,
    get asked() {
      return listener.arrived.map(({ path }) => path);
    },
    token: (claims = {}, without = []) =>
      new SignJWT(Object.fromEntries(Object.entries(claimsWith(claims)).filter(([name]) => !without.includes(name))))
        .setProtectedHeader({ alg: algorithm, kid: `key-${turn}` })
        .sign(keys.privateKey),
    confusedToken: async (claims = {}) => hmacToken(claimsWith(claims), `key-${turn}`, keys),
    async rotate() {
      turn += 1;
      keys = await generateKeyPair(algorithm, { extractable: true });
    },
    breakDown() {
      down = true;
    },
    recover() {
      down = false;
    },
    [Symbol.asyncDispose]: () => listener[Symbol.asyncDispose](),
  };
}

async function answer(build: (() => Promise<object>) | undefined, response: ServerResponse): Promise<void> {
  if (build === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(await build()));
}

async function hmacToken(claims: JWTPayload, kid: string, { publicKey }: Keys): Promise<string> {
  const parts = [{ alg: 'HS256', kid }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const secret = await exportSPKI(publicKey);
  return `${parts.join('.')}.${createHmac('sha256', secret).update(parts.join('.')).digest('base64url')}`;
}

/** An unsigned token. */
export function unsignedToken(claims: JWTPayload): string {
  const parts = [{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return `${parts.join('.')}.`;
}
