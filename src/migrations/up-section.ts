import type { Script } from '../replay/statement.ts';

/** The lines by which one tool tells what is run from what takes it back. */
interface SectionMarks {
  readonly up: RegExp;
  readonly down: RegExp;
}

const marks: readonly SectionMarks[] = [
  { up: /^\s*--\s*\+goose\s+up\b/i, down: /^\s*--\s*\+goose\s+down\b/i },
  { up: /^\s*--\s*migrate:up\b/i, down: /^\s*--\s*migrate:down\b/i },
  { up: /^\s*--\s*\+migrate\s+up\b/i, down: /^\s*--\s*\+migrate\s+down\b/i },
  { up: /^\s*--\s*\+micrate\s+up\b/i, down: /^\s*--\s*\+micrate\s+down\b/i },
  { up: /^\s*--\s*up migration\b/i, down: /^\s*--\s*down migration\b/i },
  { up: /^\s*--\s*rambler\s+up\b/i, down: /^\s*--\s*rambler\s+down\b/i },
];

/** The parts of a script that are run, where it has sections that take them back; else the whole of it. */
export function upSectionsOf(script: Script): readonly Script[] {
  const lines = script.text.split(/(?<=\n)/);
  const used = marks.find(({ up, down }) => lines.some((line) => up.test(line) || down.test(line)));
  if (used === undefined) return [script];
  const sections: Script[] = [];
  let start: number | undefined;
  for (const [place, line] of lines.entries()) {
    if (!used.up.test(line) && !used.down.test(line)) continue;
    if (start !== undefined) sections.push(partOf(script, lines, start, place));
    start = used.up.test(line) ? place + 1 : undefined;
  }
  if (start !== undefined) sections.push(partOf(script, lines, start, lines.length));
  return sections;
}

function partOf({ file, firstLine }: Script, lines: readonly string[], start: number, end: number): Script {
  return { file, text: lines.slice(start, end).join(''), firstLine: firstLine + start };
}
