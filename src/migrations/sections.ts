import type { Script } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { anyTokens } from '../sql/any-tokens.ts';

/** The comments with which one tool marks sections to run and sections that undo them. */
interface SectionMarks {
  readonly up: RegExp;
  readonly down: RegExp;
  /** Whether the tool runs a file without an up comment as a whole. */
  readonly whole?: true;
}

const marks: readonly SectionMarks[] = [
  { up: /^\s*--\s*\+goose\s+up\b/i, down: /^\s*--\s*\+goose\s+down\b/i },
  { up: /^\s*--\s*migrate:up\b/i, down: /^\s*--\s*migrate:down\b/i },
  { up: /^\s*--\s*\+migrate\s+up\b/i, down: /^\s*--\s*\+migrate\s+down\b/i },
  { up: /^\s*--\s*\+micrate\s+up\b/i, down: /^\s*--\s*\+micrate\s+down\b/i },
  { up: /^\s*--\s*up migration\b/i, down: /^\s*--\s*down migration\b/i, whole: true },
  { up: /^\s*--\s*rambler\s+up\b/i, down: /^\s*--\s*rambler\s+down\b/i },
];

/**
 * The up sections of a script, or the whole script if it has no sections. Throws
 * `EvenkeelError` if there is SQL before all sections: some tools run it, and some do not.
 */
export function upSectionsOf(script: Script): readonly Script[] {
  const lines = linesOf(script);
  const used = marksIn(lines);
  if (used === undefined) return [script];
  if (used.whole && !lines.some((line) => used.up.test(line))) return [script];
  refuseBefore(script, lines, used);
  return sectionsBetween(script, lines, used.up, used.down);
}

/** The sections of a script that undo its up sections; none if it has no sections. */
export function downSectionsOf(script: Script): readonly Script[] {
  const lines = linesOf(script);
  const used = marksIn(lines);
  return used === undefined ? [] : sectionsBetween(script, lines, used.down, used.up);
}

function linesOf({ text }: Script): readonly string[] {
  return text.split(/(?<=\n)/);
}

function marksIn(lines: readonly string[]): SectionMarks | undefined {
  return marks.find(({ up, down }) => lines.some((line) => up.test(line) || down.test(line)));
}

/** Each from a line that begins one to the next line that begins or ends one. */
function sectionsBetween(script: Script, lines: readonly string[], begins: RegExp, ends: RegExp): readonly Script[] {
  const sections: Script[] = [];
  let start: number | undefined;
  for (const [place, line] of lines.entries()) {
    if (!begins.test(line) && !ends.test(line)) continue;
    if (start !== undefined) sections.push(partOf(script, lines, start, place));
    start = begins.test(line) ? place + 1 : undefined;
  }
  if (start !== undefined) sections.push(partOf(script, lines, start, lines.length));
  return sections;
}

function refuseBefore({ file, firstLine }: Script, lines: readonly string[], { up, down }: SectionMarks): void {
  const first = lines.findIndex((line) => up.test(line) || down.test(line));
  const before = lines.slice(0, first).join('');
  for (const { kind, start } of anyTokens(before)) {
    if (kind === 'space' || kind === 'comment') continue;
    const line = firstLine + before.slice(0, start).split('\n').length - 1;
    const mark = printable((lines[first] ?? '').trim());
    throw new EvenkeelError(
      'E_SOURCE_INVALID',
      `${printable(file)}:${line}: SQL in front of "${mark}" is in no section: move it below the comment that begins the up section.`,
    );
  }
}

function partOf({ file, firstLine }: Script, lines: readonly string[], start: number, end: number): Script {
  return { file, text: lines.slice(start, end).join(''), firstLine: firstLine + start };
}
