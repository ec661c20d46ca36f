import type { Kind } from '../../../../kinds/registry.ts';
import type { Dropping } from '../../../../scripts/effect.ts';
import type { TokenCursor } from '../token-cursor.ts';
import { takeStatedName } from './names.ts';

const KINDS: ReadonlyMap<string, { readonly kind: Kind; readonly loose: boolean }> = new Map([
  ['TABLE', { kind: 'table', loose: false }],
  ['VIEW', { kind: 'view', loose: false }],
  ['INDEX', { kind: 'index', loose: true }],
  ['TRIGGER', { kind: 'trigger', loose: true }],
] as const);

/** What a DROP statement drops; the cursor stands at its beginning. Throws `SqlSyntaxError`. */
export function droppedBy(cursor: TokenCursor): readonly Dropping[] {
  cursor.take();
  const dropped = KINDS.get(cursor.word());
  if (dropped === undefined) return [];
  cursor.take();
  const mayBeMissing = cursor.acceptWords('IF', 'EXISTS');
  const owner = dropped.loose ? undefined : null;
  const target = { kinds: [dropped.kind], owner, ...takeStatedName(cursor) };
  return [{ does: 'drop', target, cascade: false, mayBeMissing, at: 0 }];
}
