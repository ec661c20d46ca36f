import type { IndexElem, Node } from 'libpg-query';
import { wordsOf } from './stated.ts';

/** The words that PostgreSQL takes from the keys and included columns of an index when it generates a name. */
export function keyWords(keys: readonly Node[], included: readonly string[] = []): readonly string[] {
  const words = indexElements(keys).map(({ name, expr }) => name ?? wordIn(expr)?.word ?? 'expr');
  return numberedWords([...words, ...included]);
}

/** The second `lower` is `lower1`. */
export function numberedWords(words: readonly string[]): readonly string[] {
  const numbered: string[] = [];
  for (const word of words) {
    let next = word;
    for (let number = 1; numbered.includes(next); number += 1) next = `${word}${number}`;
    numbered.push(next);
  }
  return numbered;
}

export function indexElements(nodes: readonly Node[] | undefined): readonly IndexElem[] {
  return (nodes ?? []).flatMap((node) => {
    if ('IndexElem' in node) return node.IndexElem;
    return 'List' in node ? indexElements(node.List.items) : [];
  });
}

/** `weak`: a word that is used only if there is no better one. */
interface Word {
  readonly word: string;
  readonly weak?: true;
}

/** As the server names unnamed columns of a query (`FigureColname` in `parse_target.c`). */
function wordIn(node: Node | undefined): Word | undefined {
  if (node === undefined) return undefined;
  if ('ColumnRef' in node) return strong(wordsOf(node.ColumnRef.fields).at(-1));
  if ('FuncCall' in node) return strong(wordsOf(node.FuncCall.funcname).at(-1));
  if ('A_Indirection' in node)
    return strong(wordsOf(node.A_Indirection.indirection).at(-1)) ?? wordIn(node.A_Indirection.arg);
  if ('CollateClause' in node) return wordIn(node.CollateClause.arg);
  if ('TypeCast' in node) return better(wordIn(node.TypeCast.arg), wordsOf(node.TypeCast.typeName?.names).at(-1));
  if ('CaseExpr' in node) return better(wordIn(node.CaseExpr.defresult), 'case');
  return strong(formIn(node));
}

/** For syntax that looks like a function call. */
function formIn(node: Node): string | undefined {
  if ('CoalesceExpr' in node) return 'coalesce';
  if ('MinMaxExpr' in node) return node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest';
  if ('A_ArrayExpr' in node) return 'array';
  if ('RowExpr' in node) return 'row';
  return 'A_Expr' in node && node.A_Expr.kind === 'AEXPR_NULLIF' ? 'nullif' : undefined;
}

function strong(word: string | undefined): Word | undefined {
  return word === undefined ? undefined : { word };
}

function better(inner: Word | undefined, word: string | undefined): Word | undefined {
  return (inner?.weak ? undefined : inner) ?? (word === undefined ? undefined : { word, weak: true });
}
