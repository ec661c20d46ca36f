import type { Readers } from '../../../../engine.ts';
import { isKind, type Kind } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import { readAggregates } from './aggregate.ts';
import { readChecks } from './check.ts';
import { readCollations } from './collation.ts';
import { readColumns } from './column.ts';
import { readCompositeTypes } from './composite-type.ts';
import { readDefaultPrivileges } from './default-privilege.ts';
import { readDomains } from './domain.ts';
import { readEnums } from './enumeration.ts';
import { readEventTriggers } from './event-trigger.ts';
import { readExclusionConstraints } from './exclusion-constraint.ts';
import { readExtensions } from './extension.ts';
import { readForeignKeys } from './foreign-key.ts';
import { readForeignServers } from './foreign-server.ts';
import { readForeignTables } from './foreign-table.ts';
import { readFunctions } from './function.ts';
import { readMaterializedViews } from './materialized-view.ts';
import { readOwners } from './owner.ts';
import { readPolicies } from './policy.ts';
import { readPrimaryKeys } from './primary-key.ts';
import { readPrivileges } from './privilege.ts';
import { readProcedures } from './procedure.ts';
import { readPublications } from './publication.ts';
import { readRangeTypes } from './range-type.ts';
import { readingAhead } from './reading-ahead.ts';
import { relationsOf } from './relations.ts';
import { readRules } from './rule.ts';
import { readSchemas } from './schema.ts';
import { readSequences } from './sequence.ts';
import { sequencesOf } from './sequences.ts';
import { readCatalogObjects, readDatabaseObjects } from './sort-objects.ts';
import { readStatisticsObjects } from './statistics-object.ts';
import { readTables } from './table.ts';
import { readIndexes } from './table-index.ts';
import { readTriggers } from './trigger.ts';
import { readUniques } from './unique.ts';
import { readViews } from './view.ts';

/**
 * Readers of PostgreSQL's own catalogue, which shows the whole schema to every role. For PostgreSQL 13 to 18. `wanted`
 * says which kinds are read.
 */
export function catalogReaders(session: Session, wanted: (kind: Kind) => boolean): Readers {
  const relations = relationsOf(session);
  const sequences = sequencesOf(session);
  const readers = {
    schema: readSchemas(session),
    table: readTables(session),
    foreignTable: readForeignTables(session),
    column: readColumns(session, relations, sequences),
    primaryKey: readPrimaryKeys(session, relations),
    unique: readUniques(session, relations),
    exclusionConstraint: readExclusionConstraints(session, relations),
    foreignKey: readForeignKeys(session, relations),
    check: readChecks(session, relations),
    index: readIndexes(session, relations),
    statisticsObject: readStatisticsObjects(session, relations),
    view: readViews(session),
    materializedView: readMaterializedViews(session),
    policy: readPolicies(session, relations),
    trigger: readTriggers(session, relations),
    rule: readRules(session, relations),
    sequence: readSequences(sequences),
    enum: readEnums(session),
    domain: readDomains(session),
    compositeType: readCompositeTypes(session),
    rangeType: readRangeTypes(session),
    collation: readCollations(session),
    function: readFunctions(session),
    procedure: readProcedures(session),
    aggregate: readAggregates(session),
    extension: readExtensions(session),
    eventTrigger: readEventTriggers(session),
    publication: readPublications(session),
    foreignServer: readForeignServers(session),
    catalogObject: readCatalogObjects(session),
    databaseObject: readDatabaseObjects(session),
    privilege: readPrivileges(session),
    defaultPrivilege: readDefaultPrivileges(session),
    owner: readOwners(session),
  } satisfies Readers;
  const ahead = readingAhead();
  return Object.fromEntries(
    Object.entries(readers).flatMap(([kind, reader]) => (isKind(kind) && wanted(kind) ? [[kind, ahead(reader)]] : [])),
  );
}
