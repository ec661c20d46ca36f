import negotiate from '@fastify/accept-negotiator';

/** Whether the caller has it: one of its tags is that, weakly or strongly, or `*`. https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 */
export function isFresh(asked: string | undefined, tag: string): boolean {
  const tags = (asked ?? '').match(/\*|(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((had) => had === '*' || had === tag || `W/${had}` === tag);
}

/** A client that accepts any encoding (`*`) gets the body unpacked. */
export function takesGzip(accepted: string | string[] | undefined): boolean {
  return negotiate(String(accepted ?? '').toLowerCase(), ['identity', 'gzip']) === 'gzip';
}
