import { type Making, makingOf, type StatedName } from '../../../../scripts/effect.ts';
import { foldName } from '../names.ts';
import { openCreateStatement } from '../statements/create-statement.ts';
import type { TokenCursor } from '../token-cursor.ts';
import { madeParts } from './made-parts.ts';

/** The schema of temporary objects. */
export const TEMPORARY = 'temp';

/** What a CREATE statement creates; the cursor stands at its beginning. Throws `SqlSyntaxError`. */
export function madeBy(statement: string, cursor: TokenCursor): readonly Making[] {
  const what = WORDS.find((word) => [1, 2].some((ahead) => cursor.atWord(word, ahead)));
  if (what === undefined) return [];
  const isVirtual = cursor.atWord('VIRTUAL', 1);
  const head = openCreateStatement(statement, what);
  const unsaid = head.temporary ? TEMPORARY : undefined;
  const namespace = head.namespace === null ? unsaid : foldName(head.namespace);
  const name = foldName(head.name);
  const kind = isVirtual ? 'virtualTable' : KINDS[what];
  const made = makingOf({ kind, namespace, name, ifThere: head.unlessThere ? 'keep' : 'fail' });
  if (what === 'TABLE' && !isVirtual) return [{ ...made, parts: madeParts(statement, { namespace, name }) }];
  return what === 'TABLE' || what === 'VIEW' ? [made] : [{ ...made, owner: takeOwner(head.cursor, head.namespace) }];
}

const WORDS = ['TABLE', 'VIEW', 'INDEX', 'TRIGGER'] as const;
const KINDS = { TABLE: 'table', VIEW: 'view', INDEX: 'index', TRIGGER: 'trigger' } as const;

/** The relation after ON, in the same schema. A temporary trigger may be on a relation of any schema. */
function takeOwner(cursor: TokenCursor, namespace: string | null): StatedName {
  while (!cursor.acceptWords('ON')) {
    if (cursor.at('end')) cursor.fail('ON');
    cursor.take();
  }
  const first = foldName(cursor.name());
  if (cursor.accept('.')) return { namespace: first, name: foldName(cursor.name()) };
  return { namespace: namespace === null ? undefined : foldName(namespace), name: first };
}
