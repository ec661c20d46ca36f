import { sortableId } from './sortable-id.ts';
import type { Store } from './store.ts';
import type { Token } from './tables.ts';

interface NewToken {
  readonly name: string;
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
  readonly now: Date;
}

export async function addToken({ db }: Store, { name, hash, scopes, expiresAt, now }: NewToken): Promise<Token> {
  return await db
    .insertInto('token')
    .values({
      id: sortableId(now),
      name,
      hash,
      scopes: scopes.join(' '),
      created_at: now.toISOString(),
      expires_at: expiresAt?.toISOString() ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Undefined: there is no such token, or it has expired. */
export async function findToken(
  { db }: Store,
  { hash, now }: { readonly hash: string; readonly now: Date },
): Promise<Token | undefined> {
  return await db
    .selectFrom('token')
    .selectAll()
    .where('hash', '=', hash)
    .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', now.toISOString())]))
    .executeTakeFirst();
}

/** The oldest first, with expired ones. */
export async function listTokens({ db }: Store): Promise<readonly Token[]> {
  return await db.selectFrom('token').selectAll().orderBy('id').execute();
}

/** The number of tokens, with expired ones: a service that had a token never becomes open by itself. */
export async function countTokens({ db }: Store): Promise<number> {
  const { count } = await db
    .selectFrom('token')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** False: there is no token with this id. */
export async function revokeToken({ db }: Store, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('token').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
