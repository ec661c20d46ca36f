import type { DefineStmt, Node } from 'libpg-query';
import type { Kind } from '../../../../kinds/registry.ts';
import { type Making, makingOf, type StatedName } from '../../../../scripts/effect.ts';
import { madePart } from './made-part.ts';
import { madeTable } from './made-table.ts';
import type { Offsets } from './offsets.ts';
import { madeAggregate, madeRoutine } from './routine-name.ts';
import { statedPath, statedRelation, statedWord, wordsOf } from './stated.ts';

/** What a CREATE statement creates; undefined for any other statement. */
export function madeBy(node: Node, offsets: Offsets): readonly Making[] | undefined {
  if ('CreateStmt' in node) return madeTable(node.CreateStmt, 'table', offsets);
  if ('CreateForeignTableStmt' in node)
    return madeTable(node.CreateForeignTableStmt.base ?? {}, 'foreignTable', offsets);
  if ('CreateSchemaStmt' in node) return madeSchema(node.CreateSchemaStmt.schemaname, node, offsets);
  const thing = relationIn(node) ?? typeIn(node) ?? routineIn(node) ?? otherIn(node);
  if (thing === undefined) return madePart(node);
  const { kind, name, ifThere = 'fail' } = thing;
  if (name === undefined) return [];
  return [makingOf({ kind, ...name, ifThere })];
}

/** An object that belongs to no relation. */
interface Thing {
  readonly kind: Kind;
  readonly name: StatedName | undefined;
  readonly ifThere?: Making['ifThere'] | undefined;
}

function relationIn(node: Node): Thing | undefined {
  if ('ViewStmt' in node)
    return { kind: 'view', name: statedRelation(node.ViewStmt.view), ifThere: changedIf(node.ViewStmt.replace) };
  if ('CreateSeqStmt' in node) {
    const { sequence, if_not_exists: unless } = node.CreateSeqStmt;
    return { kind: 'sequence', name: statedRelation(sequence), ifThere: keptIf(unless) };
  }
  if ('CreateTableAsStmt' in node) {
    const { into, objtype, if_not_exists: unless } = node.CreateTableAsStmt;
    const kind = objtype === 'OBJECT_MATVIEW' ? 'materializedView' : 'table';
    return { kind, name: statedRelation(into?.rel), ifThere: keptIf(unless) };
  }
  if ('SelectStmt' in node && node.SelectStmt.intoClause !== undefined)
    return { kind: 'table', name: statedRelation(node.SelectStmt.intoClause.rel) };
  return undefined;
}

function typeIn(node: Node): Thing | undefined {
  if ('CreateEnumStmt' in node) return { kind: 'enum', name: statedPath(wordsOf(node.CreateEnumStmt.typeName)) };
  if ('CreateDomainStmt' in node)
    return { kind: 'domain', name: statedPath(wordsOf(node.CreateDomainStmt.domainname)) };
  if ('CreateRangeStmt' in node) return { kind: 'rangeType', name: statedPath(wordsOf(node.CreateRangeStmt.typeName)) };
  if ('CompositeTypeStmt' in node)
    return { kind: 'compositeType', name: statedRelation(node.CompositeTypeStmt.typevar) };
  return undefined;
}

function routineIn(node: Node): Thing | undefined {
  if ('DefineStmt' in node) return definedBy(node.DefineStmt);
  if (!('CreateFunctionStmt' in node)) return undefined;
  const { is_procedure: isProcedure, replace } = node.CreateFunctionStmt;
  const name = madeRoutine(node.CreateFunctionStmt);
  return { kind: isProcedure ? 'procedure' : 'function', name, ifThere: changedIf(replace) };
}

function definedBy(statement: DefineStmt): Thing | undefined {
  const { kind, defnames, replace, if_not_exists: unless } = statement;
  if (kind === 'OBJECT_AGGREGATE')
    return { kind: 'aggregate', name: madeAggregate(statement), ifThere: changedIf(replace) };
  return kind === 'OBJECT_COLLATION'
    ? { kind: 'collation', name: statedPath(wordsOf(defnames)), ifThere: keptIf(unless) }
    : undefined;
}

function otherIn(node: Node): Thing | undefined {
  if ('CreateExtensionStmt' in node) {
    const { extname, if_not_exists: unless } = node.CreateExtensionStmt;
    return { kind: 'extension', name: statedWord(extname), ifThere: keptIf(unless) };
  }
  if ('CreateForeignServerStmt' in node) {
    const { servername, if_not_exists: unless } = node.CreateForeignServerStmt;
    return { kind: 'foreignServer', name: statedWord(servername), ifThere: keptIf(unless) };
  }
  if ('CreateEventTrigStmt' in node)
    return { kind: 'eventTrigger', name: statedWord(node.CreateEventTrigStmt.trigname) };
  return 'CreatePublicationStmt' in node
    ? { kind: 'publication', name: statedWord(node.CreatePublicationStmt.pubname) }
    : undefined;
}

/** The schema, and the objects that the same statement creates in it. */
function madeSchema(
  name: string | undefined,
  { CreateSchemaStmt: statement }: Extract<Node, { readonly CreateSchemaStmt: unknown }>,
  offsets: Offsets,
): readonly Making[] {
  if (name === undefined) return [];
  const schema = makingOf({ kind: 'schema', name, ifThere: keptIf(statement.if_not_exists) });
  const inner = (statement.schemaElts ?? []).flatMap((element) => madeBy(element, offsets) ?? []);
  return [schema, ...inner.map((made) => withinSchema(made, name))];
}

function withinSchema(made: Making, schema: string): Making {
  const { owner, namespace = schema, parts } = made;
  return {
    ...made,
    namespace,
    owner: owner && { ...owner, namespace: owner.namespace ?? schema },
    parts: parts.map((part) => withinSchema(part, schema)),
  };
}

function keptIf(flag: boolean | undefined): Making['ifThere'] {
  return flag ? 'keep' : 'fail';
}

function changedIf(flag: boolean | undefined): Making['ifThere'] {
  return flag ? 'change' : 'fail';
}
