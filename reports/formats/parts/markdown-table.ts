/** A table with cells in Markdown. Columns whose title ends in a colon are numbers. Empty without rows. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const heads = columns.map((column) => column.replace(/:$/, ''));
  const rules = columns.map((column) => (column.endsWith(':') ? '---:' : '---'));
  return [heads, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
