import { createHash, randomBytes } from 'node:crypto';

/** A new token for a caller: long and random, so that its hash alone needs no salt. */
export function newToken(): string {
  return `evk_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
