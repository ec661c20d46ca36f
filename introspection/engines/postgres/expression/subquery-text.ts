import { tidy } from '../tidy.ts';
import { afterBracket, tokensOf } from '../tokens.ts';
import type { Part } from './build.ts';

/** A subquery that stands by itself, such as EXISTS (…), by its text; `sql` is what was parsed. What is around it is understood. */
export function subqueryTextIn(sql: string): Part {
  return (node) => {
    if (!('SubLink' in node) || node.SubLink.testexpr !== undefined) return undefined;
    // The grammar counts bytes.
    const before = Buffer.from(sql).subarray(0, node.SubLink.location ?? 0);
    const rest = sql.slice(before.toString().length);
    const tokens = tokensOf(rest);
    const open = tokens.findIndex(({ text }) => text === '(');
    const last = open < 0 ? undefined : tokens[afterBracket(tokens, open) - 1];
    if (last === undefined) return undefined;
    return { node: 'opaque', text: tidy(rest.slice(0, last.end)), why: 'it is a subquery' };
  };
}
