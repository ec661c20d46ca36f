import { hang, type RulePage } from '../../reports/index.ts';

/** Every rule on a line of its own. */
export function ruleList(pages: readonly RulePage[]): string {
  const width = Math.max(0, ...pages.map(({ id }) => id.length));
  return pages.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join('');
}

/** The page of one rule. */
export function rulePageText(page: RulePage, width: number): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['verdict', page.verdict],
    ['severity', page.severity ?? 'none: the rule explains a difference'],
    ['about', page.engines?.join(', ')],
    ['says', page.says],
    ['why', page.why],
    ['example', page.example],
  ];
  const lines = facts.flatMap(([label, text]) =>
    text === undefined ? [] : hang(label.padEnd(LABEL_WIDTH), text, width),
  );
  const blocks = [`${page.id}: ${page.title}`, lines.join('\n'), ...fixBlocks(page, width), acceptBlock(page, width)];
  return `${blocks.join('\n\n')}\n`;
}

const LABEL_WIDTH = 10;

function fixBlocks({ fixes }: RulePage, width: number): readonly string[] {
  const label = 'fix'.padEnd(LABEL_WIDTH);
  if (fixes.length === 0) return [hang(label, 'Nothing needs fixing.', width).join('\n')];
  return fixes.map(({ title, hint, steps }) => {
    const opening = [`${title}.`, hint];
    const code = steps.flatMap(({ engine, sql }) =>
      sql === null ? [`-- ${engine}: nothing to do`] : [`-- ${engine}`, ...sql.split('\n')],
    );
    const text = opening.filter((sentence) => sentence !== undefined).join(' ');
    return [...hang(label, text, width), ...indented(code)].join('\n');
  });
}

function acceptBlock({ accept }: RulePage, width: number): string {
  const label = 'accept'.padEnd(LABEL_WIDTH);
  if (accept === undefined)
    return hang(label, 'Nothing to accept: the difference is counted, and is no finding.', width).join('\n');
  return [...hang(label, 'In evenkeel.yaml:', width), ...indented(accept.trimEnd().split('\n'))].join('\n');
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(LABEL_WIDTH) + line));
}
