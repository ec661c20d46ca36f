import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = "CREATE FOREIGN TABLE t (id bigint, c text) SERVER remote OPTIONS (table_name 't');";

export const foreignTable: KindRemedies<'foreignTable'> = {
  add: postgresOnly(CREATE),
  drop: postgresOnly('DROP FOREIGN TABLE t;', 'The rows stay where they are.'),
  change: postgresOnly(`DROP FOREIGN TABLE t;\n${CREATE}`),
  rename: postgresOnly('ALTER FOREIGN TABLE old_name RENAME TO t;'),
  fields: {
    options: postgresOnly("ALTER FOREIGN TABLE t OPTIONS (SET table_name 't');"),
    columnOptions: postgresOnly("ALTER FOREIGN TABLE t ALTER COLUMN c OPTIONS (SET column_name 'c');"),
    parents: postgresOnly(
      'ALTER FOREIGN TABLE t INHERIT parent_table;\n-- the other way round: ALTER FOREIGN TABLE t NO INHERIT parent_table;',
    ),
    partitionBound: postgresOnly(
      `ALTER TABLE parent_table DETACH PARTITION t;
ALTER TABLE parent_table ATTACH PARTITION t FOR VALUES FROM (1) TO (10);`,
    ),
    comment: commentOn('FOREIGN TABLE t'),
    parentOrder: postgresOnly(
      'ALTER FOREIGN TABLE t NO INHERIT parent_table;\nALTER FOREIGN TABLE t INHERIT parent_table;  -- comes last then',
    ),
  },
};
