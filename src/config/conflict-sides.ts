const OURS = /^<{7}(?: |$)/;
const BASE = /^\|{7}(?: |$)/;
const MIDDLE = /^={7}$/;
const THEIRS = /^>{7}(?: |$)/;

type Part = 'both' | 'ours' | 'base' | 'theirs';

/** The two texts of a git merge conflict; undefined: there is no conflict. */
export function findConflictSides(text: string): { readonly ours: string; readonly theirs: string } | undefined {
  const lines = text.split(/(?<=\n)/);
  if (!lines.some((line) => OURS.test(line.trimEnd()))) return undefined;
  const parts: { readonly part: Part; readonly line: string }[] = [];
  let part: Part = 'both';
  for (const line of lines) {
    const next = partAfter(part, line.trimEnd());
    if (next === part) parts.push({ part, line });
    part = next;
  }
  const sideOf = (side: Part) =>
    parts
      .filter((each) => each.part === 'both' || each.part === side)
      .map(({ line }) => line)
      .join('');
  return { ours: sideOf('ours'), theirs: sideOf('theirs') };
}

function partAfter(part: Part, line: string): Part {
  if (part === 'both') return OURS.test(line) ? 'ours' : part;
  if (part === 'ours' && BASE.test(line)) return 'base';
  if (part !== 'theirs' && MIDDLE.test(line)) return 'theirs';
  return part === 'theirs' && THEIRS.test(line) ? 'both' : part;
}
