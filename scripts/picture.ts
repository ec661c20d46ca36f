/** Draws the report of README.md: runs the command as a reader does, and writes what a terminal shows as docs/report.svg. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = ['audit', 'sql:examples/first-audit/sqlite.sql', 'sql:examples/first-audit/postgres.sql'];

/** Columns of the terminal, and the size of one character in pixels. */
const COLUMNS = 92;
const [WIDTH, HEIGHT, MARGIN] = [8.4, 19, 20] as const;

const ESCAPE = '\u001b';

/** Sets colour or weight. */
const SEQUENCE = new RegExp(`(${ESCAPE}\\[[\\d;]*m)`);

/** What each code of a sequence sets, and to what. */
const STYLES: Readonly<Record<string, readonly [property: string, value: string]>> = {
  1: ['font-weight', 'bold'],
  2: ['opacity', '0.65'],
  22: ['plain', ''],
  31: ['fill', '#ff7b72'],
  32: ['fill', '#7ee787'],
  33: ['fill', '#e3b341'],
  36: ['fill', '#79c0ff'],
  39: ['fill', ''],
};

/** The picture of a text as a terminal with colours shows it. */
export function renderPicture(text: string): string {
  const lines = text.trimEnd().split('\n');
  const style = new Map<string, string>();
  const rows = lines.map((line, row) => {
    const spans = line.split(SEQUENCE).flatMap((part) => {
      if (!part.startsWith(ESCAPE))
        return part === '' ? [] : [`<tspan${attributesOf(style)}>${escapeXml(part)}</tspan>`];
      for (const code of part.slice(2, -1).split(';')) apply(style, code);
      return [];
    });
    return `<text style="white-space:pre" x="${MARGIN}" y="${MARGIN + HEIGHT * (row + 0.8)}">${spans.join('')}</text>`;
  });
  const longest = Math.max(...lines.map((line) => stripVTControlCharacters(line).length));
  const [width, height] = [Math.ceil(longest * WIDTH + 2 * MARGIN), lines.length * HEIGHT + 2 * MARGIN];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeXml(stripVTControlCharacters(lines[0] ?? ''))}</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g fill="#e6edf3" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">
${rows.join('\n')}
</g>
</svg>
`;
}

function apply(style: Map<string, string>, code: string): void {
  const [property, value] = STYLES[code] ?? ['plain', ''];
  if (property === 'plain') {
    style.delete('font-weight');
    style.delete('opacity');
  } else if (value === '') style.delete(property);
  else style.set(property, value);
}

function attributesOf(style: ReadonlyMap<string, string>): string {
  return [...style].map(([name, value]) => ` ${name}="${value}"`).join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What the command prints in colour, without the moments of reading, which are others each time. */
export function reportOfReadme(): string {
  const env = { ...process.env, FORCE_COLOR: '1', COLUMNS: `${COLUMNS}` };
  const run = spawnSync(process.execPath, ['bin/evenkeel.js', ...COMMAND], { cwd: ROOT, env, encoding: 'utf8' });
  if (run.status !== 1) throw new Error(`The command of README.md ended with ${run.status}: ${run.stderr}`);
  return run.stdout.replaceAll(/\n +\(read [^)]*\)/g, '');
}

if (import.meta.main) writeFileSync(`${ROOT}docs/report.svg`, renderPicture(reportOfReadme()));
