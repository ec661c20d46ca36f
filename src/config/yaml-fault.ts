import type { YAMLError } from 'yaml';

/** Faults of YAML in plain words, by the code of the parser. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['BAD_ALIAS', 'text that begins with * is an alias in YAML: put it in quotes.'],
  ['BAD_DQ_ESCAPE', 'a backslash in double quotes begins an escape: use single quotes.'],
  ['BAD_INDENT', 'the indent does not fit the lines above: entries of one mapping or list begin in the same column.'],
  ['BAD_SCALAR_START', 'text cannot begin with this character: put it in quotes.'],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    'a mapping cannot begin here: is this a second colon in one line? Put text with a colon in quotes.',
  ],
  ['BLOCK_IN_FLOW', 'between { and }, or [ and ], entries stand with commas, and no list with dashes.'],
  ['DUPLICATE_KEY', 'this key is here a second time: keep one of the two.'],
  ['KEY_OVER_1024_CHARS', 'this key is too long: is a line end or a quote missing?'],
  [
    'MULTILINE_IMPLICIT_KEY',
    'this line is no "key: value": a colon with a space is missing, or a quote is not closed.',
  ],
  ['MULTIPLE_DOCS', 'one document is expected, and a second one begins here.'],
  ['TAB_AS_INDENT', 'a tab indents this line: YAML wants spaces.'],
  ['TAG_RESOLVE_FAILED', 'text that begins with ! is a tag in YAML: put it in quotes.'],
  [
    'UNEXPECTED_TOKEN',
    'YAML does not expect this here: is a comma, a colon or a quote missing? Put text with { or [ in quotes.',
  ],
]);

/** What is wrong, as a sentence. A text with `${NAME}` between { and } is the usual mistake. */
export function yamlFaultText({ code, message }: Pick<YAMLError, 'code' | 'message'>, line: string): string {
  if (/[{,[][^'"]*:\s*\$\{/.test(line) && code !== 'DUPLICATE_KEY')
    return `put a text with \${NAME} in quotes between { and }.`;
  if (code === 'MISSING_CHAR' || /\bend with an? [}\]]/.test(message)) return `${missingText(message)}.`;
  return WORDS.get(code) ?? `${message.replaceAll('\n', ' ').trim()}.`;
}

/** The parser names the character at the end: `Missing closing "quote`, `… end with a ]`. */
function missingText(message: string): string {
  const [, closing] = /\b(?:end with an? |closing |expected )(['"}\]])/i.exec(message) ?? [];
  if (closing !== undefined) return `a closing ${closing} is missing`;
  return /comma|,/i.test(message) ? 'a comma is missing between two entries' : message.replaceAll('\n', ' ').trim();
}
