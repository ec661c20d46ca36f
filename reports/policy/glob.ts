/**
 * Whether a glob matches a whole text: `*` matches any characters or none, `?` matches one.
 * The time is at most the product of both lengths.
 */
export function matchesGlob(text: string, pattern: string): boolean {
  const [characters, signs] = [Array.from(text), Array.from(pattern)];
  let [at, sign] = [0, 0];
  let retry: { at: number; readonly sign: number } | undefined;
  while (at < characters.length) {
    if (signs[sign] === '*') {
      retry = { at, sign };
      sign += 1;
    } else if (sign < signs.length && (signs[sign] === '?' || signs[sign] === characters[at])) {
      at += 1;
      sign += 1;
    } else if (retry === undefined) {
      return false;
    } else {
      retry.at += 1;
      at = retry.at;
      sign = retry.sign + 1;
    }
  }
  return signs.slice(sign).every((rest) => rest === '*');
}
