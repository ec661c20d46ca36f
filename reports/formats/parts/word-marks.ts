/** Words of a text that are shown around a difference. */
const CONTEXT = 8;
/** Beyond so many pairs of words only what is the same at the beginning and at the end is found. */
const MOST_PAIRS = 250_000;
/** Texts with less in common are two texts, of which marks would say nothing. */
const LEAST_ALIKE = 0.4;

interface Run {
  readonly alike: boolean;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/**
 * Two texts with marks at the words that only one of them has, `[-this-]` in the expected and `{+that+}` in the actual one, and `…` for
 * what is the same further away. Undefined: they have too little in common.
 */
export function markedPair(expected: string, actual: string): readonly [string, string] | undefined {
  const [one, other] = [wordsOf(expected), wordsOf(actual)];
  const runs = runsOf(one, other);
  const alike = runs.filter((run) => run.alike).reduce((sum, run) => sum + run.expected.length, 0);
  if (alike < LEAST_ALIKE * Math.max(one.length, other.length)) return undefined;
  const write = (side: 'expected' | 'actual', before: string, after: string) =>
    runs
      .map((run, place) => {
        if (run.alike) return shortened(run.expected, place === 0, place === runs.length - 1);
        return run[side].length === 0 ? '' : before + run[side].join('') + after;
      })
      .join('');
  return [write('expected', '[-', '-]'), write('actual', '{+', '+}')];
}

/** Words, operators, white space, and each other character by itself. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_$]+|\s+|[<>=!|&~^+*/%-]+|./gsu) ?? [];
}

/** The words next to a difference, on the sides where there is one. */
function shortened(words: readonly string[], isFirst: boolean, isLast: boolean): string {
  const [head, tail] = [isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT];
  if (words.length <= head + tail + 2) return words.join('');
  return `${words.slice(0, head).join('')}…${words.slice(words.length - tail).join('')}`;
}

function runsOf(one: readonly string[], other: readonly string[]): readonly Run[] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const least = Math.min(one.length, other.length) - start;
  while (end < least && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [first, second] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const head = one.slice(0, start);
  const tail = one.slice(one.length - end);
  return [
    ...(head.length === 0 ? [] : [{ alike: true, expected: head, actual: head }]),
    ...middleOf(first, second),
    ...(tail.length === 0 ? [] : [{ alike: true, expected: tail, actual: tail }]),
  ];
}

/** By the longest common subsequence of words. */
function middleOf(one: readonly string[], other: readonly string[]): readonly Run[] {
  if (one.length === 0 && other.length === 0) return [];
  const whole = [{ alike: false, expected: one, actual: other }];
  if (one.length * other.length > MOST_PAIRS) return whole;
  const lengths = commonLengths(one, other);
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  const runs: { alike: boolean; expected: string[]; actual: string[] }[] = [];
  const runFor = (alike: boolean) => {
    const last = runs.at(-1);
    if (last !== undefined && last.alike === alike) return last;
    const run = { alike, expected: [], actual: [] };
    runs.push(run);
    return run;
  };
  let [row, column] = [0, 0];
  while (row < one.length || column < other.length) {
    const [word, met] = [one[row], other[column]];
    if (word !== undefined && word === met) {
      const run = runFor(true);
      run.expected.push(word);
      run.actual.push(word);
      row += 1;
      column += 1;
    } else if (word !== undefined && (met === undefined || at(row + 1, column) >= at(row, column + 1))) {
      runFor(false).expected.push(word);
      row += 1;
    } else {
      runFor(false).actual.push(met ?? '');
      column += 1;
    }
  }
  return runs;
}

/** For each place in both texts, how many words of the rests can be met in the same order. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let row = one.length - 1; row >= 0; row -= 1) {
    const [own, below] = [lengths[row], lengths[row + 1]];
    if (own === undefined || below === undefined) continue;
    for (let column = other.length - 1; column >= 0; column -= 1)
      own[column] =
        one[row] === other[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
  }
  return lengths;
}
