/**
 * Each engine has its own format language for times. Both are converted to SQLite's, without its abbreviations:
 * https://sqlite.org/lang_datefunc.html#strftime, https://www.postgresql.org/docs/current/functions-formatting.html
 */

const SHORTHANDS: ReadonlyMap<string, string> = new Map([
  ['%F', '%Y-%m-%d'],
  ['%T', '%H:%M:%S'],
  ['%R', '%H:%M'],
]);

/** A format of `strftime()`, its shorthands written out. */
export function strftimeFormat(format: string): string {
  return format.replaceAll(/%./g, (field) => SHORTHANDS.get(field) ?? field);
}

/** What `to_char()` calls a field, the longest first, and `strftime()`; upper-case, as it stands for numbers. */
const FIELDS: readonly (readonly [toChar: string, strftime: string])[] = [
  ['SS.MS', '%f'],
  ['HH24', '%H'],
  ['YYYY', '%Y'],
  ['DDD', '%j'],
  ['MM', '%m'],
  ['DD', '%d'],
  ['MI', '%M'],
  ['SS', '%S'],
];

/** Copied unchanged: characters that are neither a letter nor a quote, and a Z for UTC. */
const COPIED = /^(?:[^A-Za-z"\\]|Z(?![A-Za-z]))/;

/** A format of `to_char()` as one of `strftime()`; undefined if it has a field that SQLite lacks. */
export function toCharFormat(format: string): string | undefined {
  let rest = format;
  let written = '';
  while (rest !== '') {
    const quoted = /^"([^"\\]*)"/.exec(rest);
    const [field, word] = FIELDS.find(([name]) => rest.toUpperCase().startsWith(name)) ?? [];
    const copied = COPIED.exec(rest)?.[0];
    if (quoted !== null) {
      written += (quoted[1] ?? '').replaceAll('%', '%%');
      rest = rest.slice(quoted[0].length);
    } else if (field !== undefined && word !== undefined && !/^TH/i.test(rest.slice(field.length))) {
      written += word;
      rest = rest.slice(field.length);
    } else if (copied !== undefined) {
      written += copied === '%' ? '%%' : copied;
      rest = rest.slice(copied.length);
    } else return undefined;
  }
  return written;
}

/** A place for one sign of LIKE or GLOB, or for a digit; `tens(3)`: for one that may be as great as that. */
const DIGIT = String.raw`(?:_|\?|\[0-9\])`;
const tens = (most: number): string => String.raw`(?:_|\?|\[0-[${most}-9]\])`;
const DATE = `${DIGIT}{4}-${tens(1)}${DIGIT}-${tens(3)}${DIGIT}`;
const CLOCK = `${tens(2)}${DIGIT}:${tens(5)}${DIGIT}`;
const SECONDS = `:${tens(5)}${DIGIT}`;

const FORMS_OF_PATTERNS = [
  ['date', new RegExp(`^${DATE}$`)],
  ['time', new RegExp(`^${CLOCK}(?:${SECONDS})?$`)],
  ['timestamp', new RegExp(String.raw`^${DATE}[T ]${CLOCK}${SECONDS}(?:\.(?:${DIGIT}+|[%*]))?(?:[zZ]|\+00:00)?[%*]?$`)],
] as const;

/** The digits that a LIKE or GLOB pattern allows; undefined if it excludes some valid dates or times. */
export function formOfPattern(pattern: string): 'date' | 'time' | 'timestamp' | undefined {
  return FORMS_OF_PATTERNS.find(([, form]) => form.test(pattern))?.[0];
}
