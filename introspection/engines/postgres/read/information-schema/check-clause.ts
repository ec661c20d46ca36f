import { afterBracket, tokensOf } from '../../sql/tokens.ts';

export interface CheckClause {
  readonly expression: string;
  /** Undefined: not in the server's view. */
  readonly validated: boolean | undefined;
  readonly noInherit: boolean | undefined;
}

/** Up to version 16 the view shows the constraint's whole definition, later the condition alone. */
const CONDITION_ALONE = 170000;

/** The condition of `check_constraints.check_clause`, and what the words after it say. */
export function parseCheckClause(clause: string, version: number): CheckClause {
  if (version >= CONDITION_ALONE) return { expression: clause, validated: undefined, noInherit: undefined };
  const tokens = tokensOf(clause);
  const end = afterBracket(tokens, 0);
  const suffix = clause.slice(tokens[end]?.start ?? clause.length);
  const inner = clause.slice(tokens[0]?.end ?? 0, tokens[end - 1]?.start ?? clause.length);
  return { expression: inner, validated: !suffix.includes('NOT VALID'), noInherit: suffix.includes('NO INHERIT') };
}
