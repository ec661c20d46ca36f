import { isWord, nameOf, type Token, tokensOf } from './tokens.ts';

/** The tokens of an SQL text in one line: letter case, white space and comments outside quotes gone, quoted text as it was. */
export function tidy(code: string, namespaceOf?: (namespace: string) => string): string {
  const tokens = tokensOf(code);
  return tokens
    .map((token, place) => {
      if (namespaceOf !== undefined && isOfTriggerFunction(tokens, place)) return namespaceOf(nameOf(token));
      return token.kind === 'word' ? token.text.toLowerCase() : token.text;
    })
    .join(' ');
}

/** Whether it is the namespace in `EXECUTE FUNCTION audit.stamp()`. */
function isOfTriggerFunction(tokens: readonly Token[], place: number): boolean {
  return (
    tokens[place + 1]?.text === '.' && isWord(tokens[place - 1], 'FUNCTION') && isWord(tokens[place - 2], 'EXECUTE')
  );
}
