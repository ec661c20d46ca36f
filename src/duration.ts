const MILLISECONDS: ReadonlyMap<string, number> = new Map(
  Object.entries({ s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }),
);

/** The limit of a Node.js timer, a little less than 25 days: https://nodejs.org/api/timers.html */
export const LONGEST_TIMER = 24 * 86_400_000;

/** The milliseconds of `30s`, `5m`, `2h` or `7d`. */
export function parseDuration(text: string): number {
  return Number(text.slice(0, -1)) * (MILLISECONDS.get(text.slice(-1)) ?? Number.NaN);
}

/** As text, with the largest unit that divides it. */
export function renderDuration(milliseconds: number): string {
  const units = [...MILLISECONDS].toReversed();
  const [unit, size] = units.find(([, length]) => milliseconds % length === 0) ?? ['s', 1000];
  return `${milliseconds / size}${unit}`;
}
