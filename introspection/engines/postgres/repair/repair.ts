import type { Repair } from '../../../repair.ts';
import { aggregate } from './kinds/aggregate.ts';
import { catalogObject } from './kinds/catalog-object.ts';
import { check } from './kinds/check.ts';
import { collation } from './kinds/collation.ts';
import { column } from './kinds/column.ts';
import { compositeType } from './kinds/composite-type.ts';
import { databaseObject } from './kinds/database-object.ts';
import { defaultPrivilege } from './kinds/default-privilege.ts';
import { domain } from './kinds/domain.ts';
import { enumeration } from './kinds/enumeration.ts';
import { eventTrigger } from './kinds/event-trigger.ts';
import { exclusionConstraint } from './kinds/exclusion-constraint.ts';
import { extension } from './kinds/extension.ts';
import { foreignKey } from './kinds/foreign-key.ts';
import { foreignServer } from './kinds/foreign-server.ts';
import { foreignTable } from './kinds/foreign-table.ts';
import { functionKind } from './kinds/function.ts';
import { materializedView } from './kinds/materialized-view.ts';
import { owner } from './kinds/owner.ts';
import { policy } from './kinds/policy.ts';
import { primaryKey } from './kinds/primary-key.ts';
import { privilege } from './kinds/privilege.ts';
import { procedure } from './kinds/procedure.ts';
import { publication } from './kinds/publication.ts';
import { rangeType } from './kinds/range-type.ts';
import { rule } from './kinds/rule.ts';
import { schema } from './kinds/schema.ts';
import { sequence } from './kinds/sequence.ts';
import { statisticsObject } from './kinds/statistics-object.ts';
import { table } from './kinds/table.ts';
import { index } from './kinds/table-index.ts';
import { trigger } from './kinds/trigger.ts';
import { unique } from './kinds/unique.ts';
import { view } from './kinds/view.ts';
import { notes } from './notes.ts';
import { adviceRepairs } from './rules/advice.ts';
import { columnRepairs } from './rules/columns.ts';
import { expressionRepairs } from './rules/expressions.ts';
import { keyRepairs } from './rules/keys.ts';
import { numberRepairs } from './rules/numbers.ts';
import { objectRepairs } from './rules/objects.ts';
import { queryRepairs } from './rules/queries.ts';
import { textRepairs } from './rules/texts.ts';
import { timeRepairs } from './rules/times.ts';
import { spelling } from './spelling.ts';
import { statementOf } from './statement.ts';

/** How differences are fixed in the SQL of PostgreSQL. */
export const repair: Repair = {
  kinds: {
    schema,
    table,
    foreignTable,
    virtualTable: null,
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
    setting: null,
    catalogObject,
    databaseObject,
    privilege,
    defaultPrivilege,
    owner,
  },
  notes,
  statementOf,
  spelling,
  rules: new Map([
    ...adviceRepairs,
    ...columnRepairs,
    ...expressionRepairs,
    ...keyRepairs,
    ...numberRepairs,
    ...objectRepairs,
    ...queryRepairs,
    ...textRepairs,
    ...timeRepairs,
  ]),
};
