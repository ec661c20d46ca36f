/** What a caller may do. `admin` may do everything. */
export const scopes = ['read', 'run', 'acknowledge', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** The caller, with its scopes. */
export interface Caller {
  /** For the records: the name of a token, or the subject of a JWT. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** The caller of a service without tokens, which listens on loopback only. */
export const anyone: Caller = { name: 'anyone', scopes: ['admin'] };

export function may(caller: Caller, scope: Scope): boolean {
  return caller.scopes.includes(scope) || caller.scopes.includes('admin');
}

/** The known scopes in a list of words. */
export function scopesOf(words: readonly string[]): readonly Scope[] {
  return scopes.filter((scope) => words.includes(scope));
}
