const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EACCES: 'this user may not read it',
    EISDIR: 'it is a directory',
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is not a directory',
  }),
);

/** Why a file could not be read, from the error, as the end of a sentence. */
export function unreadableWhy(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return REASONS.get(code) ?? code;
}
