import { suggestion } from '../../introspection/nearest.ts';
import { EvenkeelError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Token } from '../store/tables.ts';
import { addToken, listTokens, revokeToken } from '../store/tokens.ts';
import { hashOfToken, newToken } from './access-token.ts';
import { type Scope, scopes, scopesOf } from './scopes.ts';

/** The requested token, as written on the command line. */
interface TokenWords {
  readonly name: string;
  /** Separated by commas. */
  readonly scopes: string;
  /** Its last day in UTC, YYYY-MM-DD. */
  readonly until: string | undefined;
}

interface TokenRequest {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The first moment at which it is invalid; null: it never expires. */
  readonly expiresAt: Date | null;
}

const LONGEST_NAME = 100;
const DAY = 86_400_000;

/** Throws `E_USAGE`. */
export function parseTokenRequest({ name, scopes: listed, until }: TokenWords, now: Date): TokenRequest {
  if (name.trim() === '' || name.length > LONGEST_NAME || /\p{C}/u.test(name)) {
    throw new EvenkeelError('E_USAGE', `A token needs a name of 1 to ${LONGEST_NAME} visible characters.`);
  }
  const words = listed.split(',').map((word) => word.trim());
  for (const word of words) {
    if (scopesOf([word]).length > 0) continue;
    throw new EvenkeelError(
      'E_USAGE',
      `There is no scope "${word}"${suggestion(word, scopes) || `; known: ${scopes.join(', ')}.`}`,
    );
  }
  return { name, scopes: scopesOf(words), expiresAt: until === undefined ? null : endOfDay(until, now) };
}

function endOfDay(day: string, now: Date): Date {
  const start = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== day) {
    throw new EvenkeelError('E_USAGE', `"${day}" is not a date: write it as 2027-01-31.`);
  }
  const end = new Date(start.getTime() + DAY);
  if (end <= now) throw new EvenkeelError('E_USAGE', `${day} is in the past: give a later day.`);
  return end;
}

/** Creates a token. Its secret exists only in the returned value. */
export async function createToken(
  store: Store,
  request: TokenRequest,
  now: Date,
): Promise<{ readonly secret: string; readonly token: Token }> {
  const secret = newToken();
  return { secret, token: await addToken(store, { ...request, hash: hashOfToken(secret), now }) };
}

/** Revokes the token with this id or name. Throws `E_USAGE` if none or more than one matches. */
export async function revokeTokenNamed(store: Store, which: string): Promise<Token> {
  const tokens = await listTokens(store);
  const [token, ...others] = tokens.filter(({ id, name }) => id === which || name === which);
  if (token === undefined) {
    throw new EvenkeelError('E_USAGE', `There is no token "${which}"; "evenkeel token list" lists them.`);
  }
  if (others.length > 0) {
    const ids = [token, ...others].map(({ id }) => id).join(', ');
    throw new EvenkeelError('E_USAGE', `More than one token is named "${which}"; revoke one by its id: ${ids}.`);
  }
  await revokeToken(store, token.id);
  return token;
}
