import { tokensOf } from './tokens.ts';

/** An SQL text in one line: outside quotes in lower case, with single spaces and without comments; quoted text unchanged. */
export function tidy(code: string): string {
  return tokensOf(code)
    .map((token) => (token.kind === 'word' ? token.text.toLowerCase() : token.text))
    .join(' ');
}
