import type { Effect } from '../../../../scripts/effect.ts';
import { loadedGrammar } from '../grammar.ts';
import { alteredBy } from './altered.ts';
import { droppedBy } from './dropped.ts';
import { madeBy } from './made.ts';
import { offsetsIn } from './offsets.ts';
import { searchedBy } from './searched.ts';

/** Parsing is slow, so statements that cannot change the schema, such as INSERT and most queries, are not parsed. */
const MAY_DO_SOMETHING =
  /^(?:create|alter|drop|set|reset|discard|cluster)\b|^(?:select|with)\b.*\b(?:into|set_config)\b/is;

/** What a statement creates, changes and drops, by PostgreSQL's own grammar. */
export function locate(statement: string): readonly Effect[] {
  if (!MAY_DO_SOMETHING.test(statement)) return [];
  const offsets = offsetsIn(statement);
  return parsed(statement).flatMap(({ stmt: node }): readonly Effect[] => {
    if (node === undefined) return [];
    if ('DropStmt' in node) return droppedBy(node.DropStmt);
    return [...(searchedBy(node) ?? []), ...(madeBy(node, offsets) ?? alteredBy(node, offsets) ?? [])];
  });
}

type Statements = NonNullable<ReturnType<ReturnType<typeof loadedGrammar>['parseSync']>['stmts']>;

/** Empty if the grammar does not understand the text. */
function parsed(statement: string): Statements {
  try {
    return loadedGrammar().parseSync(statement).stmts ?? [];
  } catch {
    return [];
  }
}
