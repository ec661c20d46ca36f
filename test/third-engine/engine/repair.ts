import type { Repair } from '../../../introspection/repair.ts';

const TABLE = 'table t (id whole64, c text, key (id));';
const AGAIN = `drop table t;\n${TABLE}`;
const LABEL = "label state ('draft', 'sent');";

/** Every change recreates the table. */
const IN_TABLE = { add: AGAIN, drop: AGAIN, change: AGAIN, rename: null, fields: {} };

export const repair: Repair = {
  statementOf: () => undefined,
  spelling: null,
  kinds: {
    schema: null,
    table: { add: TABLE, drop: 'drop table t;', change: AGAIN, rename: null, fields: {} },
    foreignTable: null,
    virtualTable: null,
    column: IN_TABLE,
    primaryKey: IN_TABLE,
    unique: IN_TABLE,
    exclusionConstraint: null,
    foreignKey: IN_TABLE,
    check: IN_TABLE,
    index: IN_TABLE,
    statisticsObject: null,
    view: null,
    materializedView: null,
    policy: null,
    trigger: null,
    rule: null,
    sequence: null,
    enum: { add: LABEL, drop: null, change: LABEL, rename: null, fields: {} },
    domain: null,
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
    setting: null,
    catalogObject: null,
    databaseObject: null,
    privilege: null,
    defaultPrivilege: null,
    owner: null,
  },
  notes: new Map([['enum.labels', 'Tally writes a label again with all of its words.']]),
  rules: new Map([['type.unsigned', 'drop table t;\ntable t (id whole64, c whole64, key (id));']]),
};
