import type { OpenDatabase, Readers } from '../../../../engine.ts';
import { isKind, kindNames } from '../../../../kinds/registry.ts';
import type { Scope } from '../../../../scope.ts';
import type { Skipped, Uncovered } from '../../../../snapshot.ts';
import { loadGrammar } from '../../sql/grammar.ts';
import { readNamespaces } from '../session/namespaces.ts';
import type { Session } from '../session/session.ts';
import { verifications } from '../verifications/verifications.ts';
import { readChecks } from './check.ts';
import { readColumns } from './column.ts';
import { readConstraintIndexes } from './constraint-indexes.ts';
import { readUncovered } from './coverage.ts';
import { readForeignKeys } from './foreign-key.ts';
import { readPrimaryKeys } from './primary-key.ts';
import { type Relations, readRelations } from './relations.ts';
import { readSequences } from './sequence.ts';
import { readTables } from './table.ts';
import { readIndexes } from './table-index.ts';
import { readUniques } from './unique.ts';
import { readViews } from './view.ts';

/**
 * A database as `information_schema` and `pg_indexes` show it to the role. Each fact has the value that the catalogue
 * reader would give, or is undefined. A kind that is not completely visible has no reader and is listed in `uncovered`.
 */
export async function openInformationSchema(session: Session, scope: Scope): Promise<OpenDatabase> {
  await loadGrammar();
  const relations = await readRelations(session, scope);
  const indexes = await readConstraintIndexes(session, scope);
  const uncovered = await readUncovered(session, scope, relations);
  const readers: Readers = {
    table: readTables(relations),
    column: readColumns(session, relations),
    primaryKey: readPrimaryKeys(session, relations, indexes),
    unique: readUniques(session, relations, indexes),
    foreignKey: readForeignKeys(session, relations, indexes),
    check: readChecks(session, relations),
    index: readIndexes(session, relations),
    view: readViews(session),
    sequence: readSequences(session),
  };
  const complete = Object.fromEntries(
    Object.entries(readers).filter(([kind]) => isKind(kind) && !uncovered.some((known) => known.kind === kind)),
  );
  return {
    version: session.versionText,
    readers: complete,
    uncovered: [...uncovered, ...unread(readers, uncovered)],
    namespaces: () => readNamespaces(session),
    skipped: async () => partitionsOf(relations),
    unmodelled: async () => [],
    changed: session.changed,
    close: session.close,
  };
}

/** Kinds of PostgreSQL that this reader does not read. */
function unread(readers: Readers, uncovered: readonly Uncovered[]): readonly Uncovered[] {
  const known = new Set([...Object.keys(readers), ...uncovered.map(({ kind }) => kind)]);
  return kindNames
    .filter((kind) => verifications[kind] !== undefined && !known.has(kind))
    .map((kind) => ({ kind, why: 'the standard views do not show them, or not completely; use reader=catalog' }));
}

function partitionsOf(relations: Relations): readonly Skipped[] {
  return [...relations.values()]
    .filter((relation) => relation.partition === 'part')
    .map(({ namespace, name }) => ({
      kind: 'partition',
      namespace,
      name,
      reason: 'unreadable',
      why: 'the standard views do not distinguish its own constraints and indexes from those of its parent',
    }));
}
