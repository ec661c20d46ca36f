import type { AlterObjectSchemaStmt, Node, RenameStmt } from 'libpg-query';
import type { Kind } from '../../../../kinds/registry.ts';
import type { Effect, StatedName, StatedObject } from '../../../../scripts/effect.ts';
import { actionOffsets } from './action-offsets.ts';
import { alteredTable } from './altered-table.ts';
import type { Offsets } from './offsets.ts';
import { meantRoutine } from './routine-name.ts';
import { statedPath, statedRelation, statedWord, wordsOf } from './stated.ts';
import { targetIn, targetNamed, targetOf, targetWithin } from './targets.ts';

/** What an ALTER or CLUSTER statement changes; undefined: it is neither, or changes nothing that is compared. */
export function alteredBy(node: Node, offsets: Offsets): readonly Effect[] | undefined {
  if ('AlterTableStmt' in node) return alteredTable(node.AlterTableStmt, offsets);
  if ('RenameStmt' in node) return renamedBy(node.RenameStmt, offsets);
  if ('AlterObjectSchemaStmt' in node) return movedBy(node.AlterObjectSchemaStmt);
  const target = typeIn(node) ?? namedIn(node) ?? databaseObjectIn(node) ?? partIn(node);
  return target && [{ does: 'change', target, at: 0 }];
}

function typeIn(node: Node): StatedObject | undefined {
  if ('AlterEnumStmt' in node) return thing('enum', statedPath(wordsOf(node.AlterEnumStmt.typeName)));
  if ('AlterDomainStmt' in node) return thing('domain', statedPath(wordsOf(node.AlterDomainStmt.typeName)));
  if ('AlterTypeStmt' in node) return thing('compositeType', statedPath(wordsOf(node.AlterTypeStmt.typeName)));
  return undefined;
}

function namedIn(node: Node): StatedObject | undefined {
  if ('ClusterStmt' in node) return thing('table', statedRelation(node.ClusterStmt.relation));
  if ('AlterSeqStmt' in node) return thing('sequence', statedRelation(node.AlterSeqStmt.sequence));
  if ('AlterCollationStmt' in node) return thing('collation', statedPath(wordsOf(node.AlterCollationStmt.collname)));
  if (!('AlterFunctionStmt' in node)) return undefined;
  const { func } = node.AlterFunctionStmt;
  return thing('function', func && meantRoutine(func));
}

function databaseObjectIn(node: Node): StatedObject | undefined {
  if ('AlterExtensionStmt' in node) return thing('extension', statedWord(node.AlterExtensionStmt.extname));
  if ('AlterEventTrigStmt' in node) return thing('eventTrigger', statedWord(node.AlterEventTrigStmt.trigname));
  if ('AlterPublicationStmt' in node) return thing('publication', statedWord(node.AlterPublicationStmt.pubname));
  if ('AlterForeignServerStmt' in node)
    return thing('foreignServer', statedWord(node.AlterForeignServerStmt.servername));
  return undefined;
}

function partIn(node: Node): StatedObject | undefined {
  if ('AlterStatsStmt' in node)
    return targetNamed('OBJECT_STATISTIC_EXT', statedPath(wordsOf(node.AlterStatsStmt.defnames)));
  if (!('AlterPolicyStmt' in node)) return undefined;
  const { table, policy_name: name } = node.AlterPolicyStmt;
  return targetIn(['policy'], statedRelation(table), name);
}

function thing(kind: Kind, name: StatedName | undefined): StatedObject | undefined {
  return name && { kinds: [kind], owner: null, ...name };
}

/** Renaming a part changes the object it belongs to: an attribute its type, a constraint its domain. */
function renamedBy(statement: RenameStmt, offsets: Offsets): readonly Effect[] {
  const { renameType: type, relation, subname, newname: name } = statement;
  const part = targetWithin(type, relation, subname);
  const target = part ?? renamedThing(statement);
  if (target === undefined || name === undefined) return [];
  if (type === 'OBJECT_ATTRIBUTE' || type === 'OBJECT_DOMCONSTRAINT') return [{ does: 'change', target, at: 0 }];
  const isAction = type === 'OBJECT_COLUMN' || type === 'OBJECT_TABCONSTRAINT';
  const [at = 0] = isAction && relation !== undefined ? actionOffsets(relation, offsets) : [];
  return [{ does: 'rename', target, to: { name }, at }];
}

function renamedThing({ renameType: type, relation, object, subname }: RenameStmt): StatedObject | undefined {
  if (type === 'OBJECT_SCHEMA') return targetNamed(type, statedWord(subname));
  return object === undefined ? targetNamed(type, statedRelation(relation)) : targetOf(type, object);
}

function movedBy({ objectType, relation, object, newschema: namespace }: AlterObjectSchemaStmt): readonly Effect[] {
  const target =
    object === undefined ? targetNamed(objectType, statedRelation(relation)) : targetOf(objectType, object);
  if (target === undefined || namespace === undefined) return [];
  return [{ does: 'rename', target, to: { namespace }, at: 0 }];
}
