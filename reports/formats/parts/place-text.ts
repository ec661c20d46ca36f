import type { Place } from '../../report/place.ts';
import type { Member } from '../../report/report.ts';

const WORDS = { made: 'at', changed: 'changed at', dropped: 'dropped at', near: 'near' } as const satisfies Record<
  Place['how'],
  string
>;

/** `migrations/sqlite/0007.sql:12`. */
export function fileAndLine({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** The location as text: `at schema.sql:12`; with both sides `expected at schema.sql:12, actual dropped at 0007.sql:3`. Undefined: no file is known. */
export function placeText(
  { places = {} }: Pick<Member, 'places'>,
  write: (text: string) => string,
): string | undefined {
  const { expected, actual } = places;
  const only = expected ?? actual;
  if (only === undefined) return undefined;
  if (expected === undefined || actual === undefined) return textOf(only, write);
  return `expected ${textOf(expected, write)}, actual ${textOf(actual, write)}`;
}

function textOf(place: Place, write: (text: string) => string): string {
  return [`${WORDS[place.how]} ${write(fileAndLine(place))}`, ...commitText(place)].join(' ');
}

/** `(4f0c2b19 of 2026-03-04, #12)`. */
function commitText({ commit, date, pullRequest }: Place): readonly string[] {
  if (commit === undefined) return [];
  const when = date === undefined ? '' : ` of ${date}`;
  return [`(${commit.slice(0, 8)}${when}${pullRequest === undefined ? '' : `, #${pullRequest}`})`];
}
