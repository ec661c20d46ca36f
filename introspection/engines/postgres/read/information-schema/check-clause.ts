import { afterBracket, tokensOf } from '../../sql/tokens.ts';

export interface CheckClause {
  readonly expression: string;
  /** Undefined: not in the server's view. */
  readonly validated: boolean | undefined;
  readonly noInherit: boolean | undefined;
}

/** The first version whose view shows the condition alone. Before, it shows the whole definition of the constraint. */
const CONDITION_ALONE = 170000;

/** The condition in `check_constraints.check_clause`, and the meaning of the words after it. */
export function parseCheckClause(clause: string, version: number): CheckClause {
  if (version >= CONDITION_ALONE) return { expression: clause, validated: undefined, noInherit: undefined };
  const tokens = tokensOf(clause);
  const end = afterBracket(tokens, 0);
  const suffix = clause.slice(tokens[end]?.start ?? clause.length);
  const inner = clause.slice(tokens[0]?.end ?? 0, tokens[end - 1]?.start ?? clause.length);
  return { expression: inner, validated: !suffix.includes('NOT VALID'), noInherit: suffix.includes('NO INHERIT') };
}
