import { NotTaken } from '../channel.ts';
import type { PostAnswer } from '../post.ts';

/** The answer to a post, for people. Throws `NotTaken` unless it is a 2xx. */
export function answerText({ status, text, retryAfterMs }: PostAnswer): string {
  const said = text.trim() === '' ? `${status}` : `${status}: ${text.trim()}`;
  if (status >= 200 && status < 300) return said;
  const hint = status >= 300 && status < 400 ? ' (redirects are not followed)' : '';
  throw new NotTaken(`it answered ${said}${hint}`, retryAfterMs);
}
