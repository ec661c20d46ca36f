import { printableText } from '../introspection/printable-text.ts';

/** Characters of a text that are kept and sent. */
const MOST = 2_000;

/**
 * Removes passwords of sources from a text: `scheme://user:password@` and `password=…`. This is the last safeguard before
 * output; engines redact sources when they enter.
 */
export function redactText(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:@/?#]*:)\S*@/gi, '$1***@')
    .replace(
      /(pass(?:word|wd)?\s*=\s*)(?:(["'])(?:\\.|(?!\2).)*(\2?)|[^\s&"',;]*[^\s&"',;)\]}>.:!?]|[^\s&"',;]+)/gis,
      '$1$2***$3',
    );
}

/** The same for one command line argument, in which white space can belong to a password. */
export function redactArgument(argument: string): string {
  return redactText(
    argument
      .replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*:).*@/is, '$1***@')
      .replace(/^([^:@/?#]*:)[^/@]*@/, '$1***@')
      .replace(/(pass(?:word|wd)?=)[^&]*/gi, '$1***'),
  );
}

/** A text for storing and sending: without passwords, on one line, and short. */
export function keptText(text: string): string {
  return printableText(redactText(text.slice(0, 10 * MOST)), MOST);
}
