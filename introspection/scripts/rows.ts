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
 * The end of the `INSERT … VALUES` at this position, if it contains only rows; undefined for anything else. Rows with
 * unusual syntax (`E'…'`, a comment, a query) do not count. All engines read the remaining syntax the same way.
 */
export function endOfRows(text: string, start: number): number | undefined {
  HERE.lastIndex = start;
  return HERE.test(text) ? HERE.lastIndex : undefined;
}

/** The text without such statements at the beginning of a line. The numbers of the other lines stay the same. */
export function withoutRows(text: string): string {
  return text.replace(AT_LINE_STARTS, (rows) => rows.replace(/[^\n]+/g, ''));
}
