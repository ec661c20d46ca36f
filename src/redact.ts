/**
 * Text without the passwords of the sources in it: `scheme://user:password@` and `password=…`. The last net before
 * anything is shown; sources are redacted by their engine where they enter.
 */
export function redactText(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s:@/?#]*:)\S*@/gi, '$1***@')
    .replace(/(pass(?:word|wd)?\s*=\s*)(?:'[^']*'|"[^"]*"|[^\s&"',;]+)/gi, '$1***');
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
