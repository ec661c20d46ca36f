import type { FactsOf } from '../model/kind.ts';
import { aggregate } from './aggregate.ts';
import { catalogObject } from './catalog-object.ts';
import { check } from './check.ts';
import { collation } from './collation.ts';
import { column } from './column.ts';
import { compositeType } from './composite-type.ts';
import { databaseObject } from './database-object.ts';
import { defaultPrivilege } from './default-privilege.ts';
import { domain } from './domain.ts';
import { enumeration } from './enumeration.ts';
import { eventTrigger } from './event-trigger.ts';
import { exclusionConstraint } from './exclusion-constraint.ts';
import { extension } from './extension.ts';
import { foreignKey } from './foreign-key.ts';
import { foreignServer } from './foreign-server.ts';
import { foreignTable } from './foreign-table.ts';
import { functionKind } from './function.ts';
import { materializedView } from './materialized-view.ts';
import { owner } from './owner.ts';
import { policy } from './policy.ts';
import { primaryKey } from './primary-key.ts';
import { privilege } from './privilege.ts';
import { procedure } from './procedure.ts';
import { publication } from './publication.ts';
import { rangeType } from './range-type.ts';
import { rule } from './rule.ts';
import { schema } from './schema.ts';
import { sequence } from './sequence.ts';
import { setting } from './setting.ts';
import { statisticsObject } from './statistics-object.ts';
import { table } from './table.ts';
import { index } from './table-index.ts';
import { trigger } from './trigger.ts';
import { unique } from './unique.ts';
import { view } from './view.ts';
import { virtualTable } from './virtual-table.ts';

/** Every kind of object Evenkeel knows, in the order of reports. */
export const kinds = {
  schema,
  table,
  foreignTable,
  virtualTable,
  column,
  primaryKey,
  unique,
  exclusionConstraint,
  foreignKey,
  check,
  index,
  statisticsObject,
  view,
  materializedView,
  policy,
  trigger,
  rule,
  sequence,
  enum: enumeration,
  domain,
  compositeType,
  rangeType,
  collation,
  function: functionKind,
  procedure,
  aggregate,
  extension,
  eventTrigger,
  publication,
  foreignServer,
  setting,
  catalogObject,
  databaseObject,
  privilege,
  defaultPrivilege,
  owner,
} as const;

export type Kind = keyof typeof kinds;

export type Facts<K extends Kind> = FactsOf<(typeof kinds)[K]>;

/** The names of all kinds, in the order of reports. */
export const kindNames: readonly Kind[] = Object.keys(kinds).filter(isKind);

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}
