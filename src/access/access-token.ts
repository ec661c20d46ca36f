import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'evk_';

/** A new token for a caller: long and random, so that its hash alone needs no salt. */
export function newToken(): string {
  return `${PREFIX}${randomBytes(32).toString('base64url')}`;
}

/** Whether a token is one of ours by its look, known or not. */
export function isOwnToken(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** What is kept of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
