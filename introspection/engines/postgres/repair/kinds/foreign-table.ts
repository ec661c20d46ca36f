import type { KindRepair } from '../../../../repair.ts';

export const foreignTable: KindRepair<'foreignTable'> = {
  add: "CREATE FOREIGN TABLE t (id bigint, c text) SERVER remote OPTIONS (table_name 't');",
  drop: 'DROP FOREIGN TABLE t;',
  change: `DROP FOREIGN TABLE t;
CREATE FOREIGN TABLE t (id bigint, c text) SERVER remote OPTIONS (table_name 't');`,
  rename: 'ALTER FOREIGN TABLE old_name RENAME TO t;',
  fields: {
    options: "ALTER FOREIGN TABLE t OPTIONS (SET table_name 't');",
    columnOptions: "ALTER FOREIGN TABLE t ALTER COLUMN c OPTIONS (SET column_name 'c');",
    parents: `ALTER FOREIGN TABLE t INHERIT parent_table;
-- the other way round: ALTER FOREIGN TABLE t NO INHERIT parent_table;`,
    partitionBound: `ALTER TABLE parent_table DETACH PARTITION t;
ALTER TABLE parent_table ATTACH PARTITION t FOR VALUES FROM (1) TO (10);`,
    comment: "COMMENT ON FOREIGN TABLE t IS 'what it is for';",
    parentOrder: `ALTER FOREIGN TABLE t NO INHERIT parent_table;
ALTER FOREIGN TABLE t INHERIT parent_table;  -- comes last then`,
  },
};
