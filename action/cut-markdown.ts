/**
 * Markdown that is no longer than a number of bytes in UTF-8: cut at the end of a line, with what is open there closed,
 * and a sentence that says so.
 */
export function cutMarkdown(text: string, limit: number, sentence: string): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const lines: string[] = [];
  let size = 0;
  for (const line of text.split('\n')) {
    size += Buffer.byteLength(line) + 1;
    if (size + ROOM + Buffer.byteLength(sentence) > limit) break;
    lines.push(line);
  }
  return `${lines.join('\n')}\n${endOf(lines)}\n${sentence}\n`;
}

/** For what closes a cut. */
const ROOM = 200;

/** What closes the fence and the folds that are open after these lines. */
function endOf(lines: readonly string[]): string {
  let fence = '';
  let folds = 0;
  for (const line of lines) {
    const [ticks = ''] = /^`{3,}/.exec(line) ?? [];
    if (fence !== '') fence = ticks === line && ticks.length >= fence.length ? '' : fence;
    else if (ticks !== '') fence = ticks;
    else folds += Number(/^<details\b/.test(line)) - Number(/^<\/details>/.test(line));
  }
  return (fence === '' ? '' : `${fence}\n`) + '\n</details>'.repeat(Math.max(0, folds));
}
