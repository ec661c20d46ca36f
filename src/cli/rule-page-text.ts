import type { RulePage } from '../../reports/index.ts';

/** Every rule on a line of its own. */
export function ruleList(pages: readonly RulePage[]): string {
  const width = Math.max(0, ...pages.map(({ id }) => id.length));
  return pages.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join('');
}

/** One rule with everything that is known of it. */
export function rulePageText(page: RulePage, width: number): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['verdict', page.verdict],
    ['severity', page.severity ?? 'none: it explains a difference'],
    ['says', page.says],
    ['why', page.why],
    ['example', page.example],
  ];
  const lines = parts.flatMap(([label, text]) => (text === undefined ? [] : labelled(label, text, width)));
  return `${page.id}: ${page.title}\n\n${lines.join('\n')}\n`;
}

const LABEL_WIDTH = 10;

function labelled(label: string, text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (LABEL_WIDTH + line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, place) => (place === 0 ? label : '').padEnd(LABEL_WIDTH) + line);
}
