/** How long the statements of a replay may take together. */
export interface TimeLimit {
  /** As written: `10m`. */
  readonly text: string;
  /** The moment at which it ends, of `performance.now()`. */
  readonly until: number;
}

/** The result of the work, or `late` if it goes on longer than the limit. */
export async function inTime<T>(work: Promise<T>, { until }: TimeLimit): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, until - performance.now()), 'late');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
