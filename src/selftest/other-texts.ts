/** A quoted text, a quoted name, a word, a number, or any other character. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}_$][\p{L}\p{N}_$]*|\d+(?:\.\d+)?|[\s\S]/gu;

/** The text of an expression, a query or a body with one change: in a number, in a string, or as a whole. */
export function otherTexts(value: unknown): readonly string[] {
  const text = String(value);
  const tokens = text.match(TOKEN) ?? [];
  const changed = [changedFirst(tokens, /^\d/, raised), changedFirst(tokens, /^'/, lengthened)];
  return [...changed.filter((other) => other !== undefined), `NOT (${text})`, `${text} LIMIT 7`];
}

function changedFirst(
  tokens: readonly string[],
  wanted: RegExp,
  change: (token: string) => string,
): string | undefined {
  const place = tokens.findIndex((token) => wanted.test(token));
  const token = tokens[place];
  return token === undefined ? undefined : tokens.with(place, change(token)).join('');
}

function raised(digits: string): string {
  const [whole = '', ...fraction] = digits.split('.');
  return [String(BigInt(whole) + 1n), ...fraction].join('.');
}

function lengthened(quoted: string): string {
  return `${quoted.slice(0, -1)}x'`;
}
