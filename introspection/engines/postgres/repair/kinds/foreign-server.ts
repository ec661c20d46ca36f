import type { KindRepair } from '../../../../repair.ts';

export const foreignServer: KindRepair<'foreignServer'> = {
  add: "CREATE SERVER remote FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db.example.com');",
  drop: 'DROP SERVER remote;',
  change: `DROP SERVER remote;
CREATE SERVER remote FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db.example.com');`,
  rename: 'ALTER SERVER old_name RENAME TO remote;',
  fields: {
    version: "ALTER SERVER remote VERSION '2';",
    options: "ALTER SERVER remote OPTIONS (SET host 'db.example.com');",
    comment: "COMMENT ON SERVER remote IS 'what it is for';",
  },
};
