import { printable, printableLines } from '../../report/printable.ts';

/** A name or a value as a code span: nothing in it is read as Markdown or HTML. */
export function codeSpan(text: string): string {
  const shown = printable(text);
  if (shown === '') return '(empty)';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** The same inside a table, where a bar would end the cell even within a code span. */
export function codeCell(text: string): string {
  const shown = printable(text);
  return shown.includes('|') ? `<code>${entities(shown)}</code>` : codeSpan(text);
}

/** A sentence on one line that may contain names: plain text, without mentions. */
export function plainText(text: string): string {
  return printable(text)
    .replace(/[\\`*[\]<>~|$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll('&', '&amp;')
    .replace(/@(?=\w)|#(?=\d)|:(?=\/\/)|(?<=www)\./gi, '$&<!-- -->')
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, '\\$&');
}

/** A block of code that backticks inside cannot end. */
export function codeBlock(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${printableLines(text).replace(/\n+$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

function entities(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
}
