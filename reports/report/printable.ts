/** Characters that a terminal interprets or a reader cannot see, and white space other than the space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** The text on one line, with control characters, escapes and direction marks made visible: `\x1b`, `\u{202e}`. */
export function printable(text: string): string {
  return text.replace(UNSEEN, visible);
}

/** The same for text of several lines, whose line ends and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(UNSEEN, (character) =>
    character === '\n' || character === '\t' ? character : visible(character),
  );
}

/** JSON text with such characters as `\\u` escapes; line ends between its parts stay. */
export function printableJson(json: string): string {
  return json.replace(UNCOMMON, (text) => text.replace(UNSEEN, escapes));
}

/** A quick test for such characters, because most texts have none. */
const UNCOMMON = /[^\n -~]+/g;

function escapes(character: string): string {
  return Array.from({ length: character.length }, (_, place) => unicodeEscape(character.charCodeAt(place))).join('');
}

/** At most `width` characters, the last one `…` where something was cut. */
export function cut(text: string, width: number): string {
  if (text.length <= width) return text;
  const characters = Array.from(text);
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function visible(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}
