import { printable } from '../../report/printable.ts';
import { TIE } from './wrap.ts';

/** A printable name, in quotes if it could be read as several words. It is never cut, so that it can be copied. */
export function textName(name: string): string {
  const shown = printable(name);
  return PLAIN.test(shown) ? shown : `"${shown}"`;
}

/** Words, and the replacement of a generated name: `tool_calls (workflow_id)`. */
const PLAIN = /^[\p{L}\p{N}_.$…-]*(?: ?\([\p{L}\p{N}_, ]*\))?$/u;

/** The same for text that is wrapped: it stays on one line. */
export function wholeName(name: string): string {
  return unbroken(textName(name));
}

/** A text that stays on one line when it is wrapped, such as the path of a file. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', TIE);
}
