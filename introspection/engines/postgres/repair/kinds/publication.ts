import type { KindRepair } from '../../../../repair.ts';

export const publication: KindRepair<'publication'> = {
  add: 'CREATE PUBLICATION news FOR TABLE t;',
  drop: 'DROP PUBLICATION news;',
  change: `DROP PUBLICATION news;
CREATE PUBLICATION news FOR ALL TABLES;`,
  rename: 'ALTER PUBLICATION old_name RENAME TO news;',
  fields: {
    tables: 'ALTER PUBLICATION news SET TABLE t;',
    schemas: `-- since PostgreSQL 15
ALTER PUBLICATION news SET TABLES IN SCHEMA app;`,
    operations: "ALTER PUBLICATION news SET (publish = 'insert, update, delete, truncate');",
    viaRoot: 'ALTER PUBLICATION news SET (publish_via_partition_root = true);',
    generatedColumns: `-- since PostgreSQL 18
ALTER PUBLICATION news SET (publish_generated_columns = stored);`,
    comment: "COMMENT ON PUBLICATION news IS 'what it is for';",
  },
};
