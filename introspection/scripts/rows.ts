const NAME = String.raw`(?:"[^"]+"|[A-Za-z_][\w$]*)`;
const TEXT = "(?<![eE])'[^']*(?:''[^']*)*'";
const PLAIN = String.raw`[^'"();$\\\-/]*`;
const SIGN = String.raw`-(?!-)|\/(?!\*)`;
const INNER = String.raw`\(${PLAIN}(?:(?:${TEXT}|${SIGN})${PLAIN})*\)`;
const ROW = String.raw`\(${PLAIN}(?:(?:${TEXT}|${SIGN}|${INNER})${PLAIN})*\)`;
const ROWS = String.raw`insert\s+into\s+${NAME}(?:\.${NAME})?\s*(?:\([^()']*\)\s*)?values\s*${ROW}(?:\s*,\s*${ROW})*\s*;`;

const HERE = new RegExp(ROWS, 'iy');
const AT_LINE_STARTS = new RegExp(`^${ROWS}`, 'gim');

/**
 * Where an `INSERT … VALUES` ends that begins there and holds nothing but rows; undefined for whatever else stands there. What is
 * written in a less usual way (`E'…'`, a comment, a query) is none of these. Every engine reads what is left alike.
 */
export function endOfRows(text: string, start: number): number | undefined {
  HERE.lastIndex = start;
  return HERE.test(text) ? HERE.lastIndex : undefined;
}

/** The text without such statements that begin a line; its lines stay where they are. */
export function withoutRows(text: string): string {
  return text.replace(AT_LINE_STARTS, (rows) => rows.replace(/[^\n]+/g, ''));
}
