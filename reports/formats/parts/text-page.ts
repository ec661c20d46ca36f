import { printable } from '../../report/printable.ts';
import type { Member } from '../../report/report.ts';
import { type Look, type Paint, paintOf } from './paint.ts';
import { fileAndLine } from './place-text.ts';
import type { Style } from './style.ts';
import { hang } from './wrap.ts';

/** How one report is laid out: its width and colours, the characters that its reader can show, and how much of it fits. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
  readonly verbose: boolean;
  /** What an option of the command would show; empty where no command printed the report. */
  byOption(text: string): string;
  /** The number of objects that are named in one block. */
  readonly most: number;
  /** Wrapped lines behind a label, the rest under the text. */
  hang(label: string, text: string): readonly string[];
  /** The same behind the word of a severity or a status, which has its colour. */
  marked(word: string, look: Look, text: string): readonly string[];
  /** Lines whose places can be opened, in terminals that open links. */
  linked(lines: readonly string[], told: readonly Pick<Member, 'places'>[]): readonly string[];
}

/** The width of the column with the severity. */
const MARK_WIDTH = 9;
export const INDENT = ' '.repeat(MARK_WIDTH);

export function pageOf(style: Style, most: number): Page {
  const { colour, width, verbose = false, embedded = false, ascii = false, links } = style;
  const spell = ascii ? inAscii : (text: string) => text;
  const paint = paintOf(colour);
  const hung = (label: string, text: string) => hang(label, spell(text), width);
  return {
    width,
    paint,
    verbose,
    byOption: (text) => (embedded ? '' : text),
    most,
    hang: hung,
    linked: (lines, told) => (links === undefined ? lines : withLinks(lines, told, links)),
    marked(word, look, text) {
      const mark = word.padEnd(MARK_WIDTH);
      return hung(mark, text).map((line, row) => (row === 0 ? paint(look, mark) + line.slice(mark.length) : line));
    },
  };
}

const PLAIN_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['→', '->'],
  ['…', '...'],
  ['×', 'x'],
  ['\u00a0', '\u00a0'],
]);

/** Arrows and ellipses as people type them; other characters as their code points. */
function inAscii(text: string): string {
  return text.replace(
    /\P{ASCII}/gu,
    (character) => PLAIN_SPELLINGS.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The links are those that terminals read: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
function withLinks(
  lines: readonly string[],
  told: readonly Pick<Member, 'places'>[],
  directory: string,
): readonly string[] {
  const urls = new Map(
    told
      .flatMap(({ places = {} }) => [places.expected, places.actual])
      .flatMap((place) =>
        place === undefined ? [] : [[printable(fileAndLine(place)), urlOf(place.file, directory)] as const],
      ),
  );
  return lines.map((line) => [...urls].reduce((linked, [spot, url]) => withLink(linked, spot, url), line));
}

function withLink(line: string, spot: string, url: string): string {
  const end = line.endsWith(` ${spot}`) ? line.length : line.indexOf(` ${spot},`) + spot.length + 1;
  if (end <= spot.length) return line;
  const start = end - spot.length;
  return `${line.slice(0, start)}\u001b]8;;${url}\u001b\\${spot}\u001b]8;;\u001b\\${line.slice(end)}`;
}

function urlOf(file: string, directory: string): string {
  return new URL(file.split('/').map(encodeURIComponent).join('/'), directory).href;
}
