import { tokensOf } from './tokens.ts';

/** The tokens of an SQL text in one line: letter case, white space and comments outside quotes gone, quoted text as it was. */
export function tidy(code: string): string {
  return tokensOf(code)
    .map((token) => (token.kind === 'word' ? token.text.toLowerCase() : token.text))
    .join(' ');
}
