import type { Node, SubLink } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { withHomeNamespace } from '../../../../model/query.ts';
import { tidy } from '../../sql/tidy.ts';
import { afterBracket, tokensOf } from '../../sql/tokens.ts';
import { NotUnderstood, type Part } from '../nodes/build.ts';
import { buildQuery, SEARCHED_ANYWAY } from '../queries/build-query.ts';

/** Builds subqueries. One that cannot be parsed, such as EXISTS (…), is kept as text. `sql` is the parsed text. */
export function subqueryIn(sql: string): Part {
  return (node) => {
    if (!('SubLink' in node)) return undefined;
    return understood(node) ?? textOf(node.SubLink, sql);
  };
}

function understood(node: Node): Expression | undefined {
  try {
    return withHomeNamespace(buildQuery(node), SEARCHED_ANYWAY, (name) => name);
  } catch (cause) {
    if (cause instanceof NotUnderstood) return undefined;
    throw cause;
  }
}

function textOf(link: SubLink, sql: string): Expression | undefined {
  if (link.testexpr !== undefined) return undefined;
  // The grammar counts bytes.
  const before = Buffer.from(sql).subarray(0, link.location ?? 0);
  const rest = sql.slice(before.toString().length);
  const tokens = tokensOf(rest);
  const open = tokens.findIndex(({ text }) => text === '(');
  const last = open < 0 ? undefined : tokens[afterBracket(tokens, open) - 1];
  if (last === undefined) return undefined;
  return { node: 'opaque', text: tidy(rest.slice(0, last.end)), why: 'it is a subquery' };
}
