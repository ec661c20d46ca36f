import type { AlterTableCmd, AlterTableStmt, AlterTableType, ObjectType } from 'libpg-query';
import type { Kind } from '../../../../kinds/registry.ts';
import type { Effect, Making, StatedName, StatedObject } from '../../../../scripts/effect.ts';
import { actionOffsets } from './action-offsets.ts';
import { madeElement } from './made-table.ts';
import type { Offsets } from './offsets.ts';
import { statedRelation } from './stated.ts';
import { CONSTRAINTS, targetIn, targetNamed } from './targets.ts';

/** What the actions of ALTER TABLE do, and those of ALTER VIEW, ALTER INDEX and so on. */
export function alteredTable(statement: AlterTableStmt, offsets: Offsets): readonly Effect[] {
  const { relation, cmds = [], objtype } = statement;
  const whole = targetNamed(objtype, statedRelation(relation));
  if (relation === undefined || whole === undefined) return [];
  const places = actionOffsets(relation, offsets);
  const isKnown = places.length === cmds.length;
  return cmds.flatMap((node, place) => {
    if (!('AlterTableCmd' in node)) return [];
    const at = (isKnown ? places[place] : undefined) ?? 0;
    return alteredByAction(node.AlterTableCmd, whole, TABLES.has(objtype), { at, offsets });
  });
}

const TABLES: ReadonlySet<ObjectType | undefined> = new Set(['OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE'] as const);

interface ActionStart {
  readonly at: number;
  readonly offsets: Offsets;
}

function alteredByAction(
  action: AlterTableCmd,
  whole: StatedObject,
  isTable: boolean,
  { at, offsets }: ActionStart,
): readonly Effect[] {
  const { subtype, def, missing_ok: mayBeMissing = false } = action;
  if (subtype === 'AT_ChangeOwner') return [];
  if (!isTable) return [{ does: 'change', target: whole, at }];
  if (subtype === 'AT_AddColumn' || subtype === 'AT_AddConstraint')
    return def === undefined ? [] : addedBy(madeElement(def, whole, offsets), mayBeMissing);
  const part = partOf(action, whole);
  if (subtype === 'AT_DropColumn' || subtype === 'AT_DropConstraint') {
    const cascade = action.behavior === 'DROP_CASCADE';
    return part === undefined ? [] : [{ does: 'drop', target: part, cascade, mayBeMissing, at }];
  }
  const change: Effect = { does: 'change', target: part ?? whole, at };
  const partition = def !== undefined && 'PartitionCmd' in def ? statedRelation(def.PartitionCmd.name) : undefined;
  const attached = targetNamed('OBJECT_TABLE', partition);
  return attached === undefined ? [change] : [change, { does: 'change', target: attached, at }];
}

/** With IF NOT EXISTS, a column that exists already gets none of its constraints either. */
function addedBy([first, ...others]: readonly Making[], unless: boolean): readonly Effect[] {
  if (first === undefined) return [];
  return unless ? [{ ...first, ifThere: 'keep', parts: others }] : [first, ...others];
}

/** The actions whose name is that of a part of the table. */
const PARTS: ReadonlyMap<AlterTableType | undefined, readonly Kind[]> = new Map<AlterTableType, readonly Kind[]>([
  ['AT_DropColumn', ['column']],
  ['AT_ColumnDefault', ['column']],
  ['AT_DropNotNull', ['column']],
  ['AT_SetNotNull', ['column']],
  ['AT_SetExpression', ['column']],
  ['AT_DropExpression', ['column']],
  ['AT_SetStatistics', ['column']],
  ['AT_SetOptions', ['column']],
  ['AT_ResetOptions', ['column']],
  ['AT_SetStorage', ['column']],
  ['AT_SetCompression', ['column']],
  ['AT_AlterColumnType', ['column']],
  ['AT_AlterColumnGenericOptions', ['column']],
  ['AT_AddIdentity', ['column']],
  ['AT_SetIdentity', ['column']],
  ['AT_DropIdentity', ['column']],
  ['AT_DropConstraint', CONSTRAINTS],
  ['AT_ValidateConstraint', CONSTRAINTS],
  ['AT_AlterConstraint', CONSTRAINTS],
  ['AT_EnableTrig', ['trigger']],
  ['AT_EnableAlwaysTrig', ['trigger']],
  ['AT_EnableReplicaTrig', ['trigger']],
  ['AT_DisableTrig', ['trigger']],
  ['AT_EnableRule', ['rule']],
  ['AT_EnableAlwaysRule', ['rule']],
  ['AT_EnableReplicaRule', ['rule']],
  ['AT_DisableRule', ['rule']],
]);

function partOf({ subtype, name, def }: AlterTableCmd, table: StatedName): StatedObject | undefined {
  const kinds = PARTS.get(subtype);
  const own = def !== undefined && 'ATAlterConstraint' in def ? def.ATAlterConstraint.conname : name;
  return kinds && targetIn(kinds, { namespace: table.namespace, name: table.name }, own);
}
