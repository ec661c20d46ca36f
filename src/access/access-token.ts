import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'evk_';

/** A new token for a caller. It is long and random, so its hash needs no salt. */
export function newToken(): string {
  return `${PREFIX}${randomBytes(32).toString('base64url')}`;
}

/** Whether a text has the form of Evenkeel's own tokens. */
export function isOwnToken(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** The stored hash of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
