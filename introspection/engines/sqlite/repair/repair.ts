import type { Repair } from '../../../repair.ts';
import { check } from './kinds/check.ts';
import { column } from './kinds/column.ts';
import { domain } from './kinds/domain.ts';
import { enumeration } from './kinds/enumeration.ts';
import { exclusionConstraint } from './kinds/exclusion-constraint.ts';
import { foreignKey } from './kinds/foreign-key.ts';
import { materializedView } from './kinds/materialized-view.ts';
import { primaryKey } from './kinds/primary-key.ts';
import { rule } from './kinds/rule.ts';
import { setting } from './kinds/setting.ts';
import { table } from './kinds/table.ts';
import { index } from './kinds/table-index.ts';
import { trigger } from './kinds/trigger.ts';
import { unique } from './kinds/unique.ts';
import { view } from './kinds/view.ts';
import { virtualTable } from './kinds/virtual-table.ts';
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

/** How differences are fixed in the SQL of SQLite. */
export const repair: Repair = {
  kinds: {
    schema: null,
    table,
    foreignTable: null,
    virtualTable,
    column,
    primaryKey,
    unique,
    exclusionConstraint,
    foreignKey,
    check,
    index,
    statisticsObject: null,
    view,
    materializedView,
    policy: null,
    trigger,
    rule,
    sequence: null,
    enum: enumeration,
    domain,
    compositeType: null,
    rangeType: null,
    collation: null,
    function: null,
    procedure: null,
    aggregate: null,
    extension: null,
    eventTrigger: null,
    publication: null,
    foreignServer: null,
    setting,
    catalogObject: null,
    databaseObject: null,
    privilege: null,
    defaultPrivilege: null,
    owner: null,
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
