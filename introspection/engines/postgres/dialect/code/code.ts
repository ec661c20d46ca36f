import type { CodeForm, CodePart } from '../../../../model/code.ts';
import { nameOf, type Token, tokensOf } from '../../sql/tokens.ts';
import { namesIn } from './names-in.ts';
import { keyOf, type NamesInCode } from './names-in-code.ts';

/** The parts of a text of code. A qualifier counts as a namespace only if the grammar says so. Never throws. */
export function codeOf(native: string, form: CodeForm): readonly CodePart[] {
  return partsOf(native, namesIn(native, form));
}

function partsOf(sql: string, names: NamesInCode): readonly CodePart[] {
  const tokens = tokensOf(sql);
  return tokens.flatMap((token, place) => partOf(token, tokens, place, names));
}

function partOf(token: Token, tokens: readonly Token[], place: number, names: NamesInCode): readonly CodePart[] {
  if (token.kind === 'string') return stringOf(token, names);
  if (token.kind === 'symbol') return [{ part: 'text', text: token.text }];
  const text = token.kind === 'name' ? token.text : token.text.toLowerCase();
  const name = findQualified(tokens, place);
  if (name === undefined && isPart(tokens, place)) return [{ part: 'text', text }];
  if (name === undefined) {
    const own = nameOf(token);
    const sort = names.searched.get(own);
    const isCalled = sort === 'type' || (sort === 'routine' && tokens[place + 1]?.text === '(');
    return isCalled ? [{ part: 'searched', text, name: own, sort }] : [{ part: 'name', text }];
  }
  const key = keyOf({ namespace: nameOf(token), name });
  if (names.others.has(key) && !names.sorts.has(key)) return [{ part: 'name', text }];
  const sorts = names.others.has(key) ? [] : [...(names.sorts.get(key) ?? [])];
  return [{ part: 'qualifier', text, named: { namespace: nameOf(token), name }, sorts }];
}

/** The name that the token at this place qualifies; undefined if the token is itself qualified. */
function findQualified(tokens: readonly Token[], place: number): string | undefined {
  const [point, next] = [tokens[place + 1], tokens[place + 2]];
  const isQualifier = point?.text === '.' && (next?.kind === 'word' || next?.kind === 'name');
  return isQualifier && !isPart(tokens, place) ? nameOf(next) : undefined;
}

function isPart(tokens: readonly Token[], place: number): boolean {
  return tokens[place - 1]?.text === '.';
}

/** Strings that are names or executed statements are parsed too. */
function stringOf({ text }: Token, names: NamesInCode): readonly CodePart[] {
  const inner = names.strings.get(text);
  if (inner === undefined) return [{ part: 'string', text }];
  const quote: CodePart = { part: 'text', text: "'" };
  return [quote, ...partsOf(inner.text, inner.names), quote];
}
