import type { Kind } from '../../../../kinds/registry.ts';
import type { Effect, StatedName, StatedObject } from '../../../../scripts/effect.ts';
import { foldName } from '../names.ts';
import { takeColumn } from '../statements/column-clause.ts';
import { atTableConstraint, openTableDraft, takeTableConstraint } from '../statements/create-table.ts';
import type { TokenCursor } from '../token-cursor.ts';
import { partsOf } from './made-parts.ts';
import { statedName, takeStatedName } from './names.ts';

/** What ALTER TABLE changes; the cursor stands after these words (https://sqlite.org/lang_altertable.html). Throws `SqlSyntaxError`. */
export function alteredBy(cursor: TokenCursor): readonly Effect[] {
  const table = takeStatedName(cursor);
  const at = cursor.peek().start;
  if (cursor.acceptWords('ADD')) return takeAdded(cursor, table);
  if (cursor.acceptWords('DROP'))
    return [{ does: 'drop', target: takePart(cursor, table), cascade: false, mayBeMissing: false, at }];
  if (cursor.acceptWords('ALTER')) return [{ does: 'change', target: takePart(cursor, table), at }];
  cursor.expectWord('RENAME');
  const isTable = cursor.acceptWords('TO');
  const target: StatedObject = isTable ? { kinds: ['table'], owner: null, ...table } : takeRenamed(cursor, table);
  return [{ does: 'rename', target, to: { name: foldName(cursor.name()) }, at: isTable ? 0 : at }];
}

function takeAdded(cursor: TokenCursor, table: StatedName): readonly Effect[] {
  const draft = openTableDraft();
  if (!cursor.acceptWords('COLUMN') && atTableConstraint(cursor)) takeTableConstraint(cursor, draft);
  else takeColumn(cursor, draft);
  return partsOf(draft, table);
}

function takeRenamed(cursor: TokenCursor, table: StatedName): StatedObject {
  const target = takePart(cursor, table);
  cursor.expectWord('TO');
  return target;
}

const CONSTRAINTS: readonly Kind[] = ['primaryKey', 'unique', 'foreignKey', 'check'];

function takePart(cursor: TokenCursor, owner: StatedName): StatedObject {
  const isConstraint = cursor.acceptWords('CONSTRAINT');
  if (!isConstraint) cursor.acceptWords('COLUMN');
  const name = cursor.name();
  const { namespace } = owner;
  if (!isConstraint) return { kinds: ['column'], owner, namespace, name: foldName(name) };
  return { kinds: CONSTRAINTS, owner, namespace, name: statedName('check', name) };
}
