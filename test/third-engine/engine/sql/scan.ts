import type { SqlToken } from '../../../../introspection/scripts/script.ts';

const ELEMENT =
  /(?<space>\s+)|(?<comment>#[^\n]*)|(?<string>'(?:[^']|'')*'?)|(?<word>[A-Za-z_]\w*)|(?<other>\d+(?:\.\d+)?|<=|>=|<>|[\s\S])/y;

const KINDS = ['space', 'comment', 'string', 'word', 'other'] as const;

export function tokenAt(text: string, start: number): SqlToken | undefined {
  ELEMENT.lastIndex = start;
  const groups = ELEMENT.exec(text)?.groups;
  const kind = KINDS.find((candidate) => groups?.[candidate] !== undefined);
  return kind && { kind, start, end: ELEMENT.lastIndex };
}
