import { EvenkeelError } from '../errors.ts';

/** The values of all, or one error with the messages of all that were refused. */
export async function allOrRefusals<T extends readonly unknown[] | []>(
  promises: T,
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  const settled = await Promise.allSettled(promises);
  const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (reasons.length > 0) throw joinedRefusals(reasons);
  return Promise.all(promises);
}

/** The same of work that waits for nothing. */
export function eachOrRefusals<T, R>(items: readonly T[], work: (item: T) => R): readonly R[] {
  const results: R[] = [];
  const reasons: unknown[] = [];
  for (const item of items) {
    try {
      results.push(work(item));
    } catch (reason) {
      reasons.push(reason);
    }
  }
  if (reasons.length > 0) throw joinedRefusals(reasons);
  return results;
}

/** One error with the messages of all, each once. Anything else than a refused configuration comes alone. */
function joinedRefusals(reasons: readonly unknown[]): unknown {
  const refusals = reasons.filter((reason) => reason instanceof EvenkeelError);
  const other = reasons.find((reason) => !(reason instanceof EvenkeelError) || reason.code !== 'E_CONFIG');
  if (other !== undefined) return other;
  const [first = '', ...others] = new Set(refusals.flatMap(({ message, particulars }) => [message, ...particulars]));
  return new EvenkeelError('E_CONFIG', first, { particulars: others });
}
