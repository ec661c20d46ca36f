import type { Readers } from '../../../engine.ts';
import type { Session } from '../session.ts';
import { readChecks } from './check.ts';
import { readColumns } from './column.ts';
import { readEnums } from './enumeration.ts';
import { readForeignKeys } from './foreign-key.ts';
import { readPrimaryKeys } from './primary-key.ts';
import { relationsOf } from './relations.ts';
import { readSequences } from './sequence.ts';
import { readTables } from './table.ts';
import { readIndexes } from './table-index.ts';
import { readTriggers } from './trigger.ts';
import { readUniques } from './unique.ts';
import { readViews } from './view.ts';

/** Readers of PostgreSQL's own catalogue, which shows the whole schema to every role. For PostgreSQL 13 to 18. */
export function catalogReaders(session: Session): Readers {
  const relations = relationsOf(session);
  return {
    table: readTables(session),
    column: readColumns(session, relations),
    primaryKey: readPrimaryKeys(session, relations),
    unique: readUniques(session, relations),
    foreignKey: readForeignKeys(session, relations),
    check: readChecks(session, relations),
    index: readIndexes(session, relations),
    view: readViews(session),
    trigger: readTriggers(session, relations),
    sequence: readSequences(session),
    enum: readEnums(session),
  };
}
