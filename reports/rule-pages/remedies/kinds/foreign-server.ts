import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = "CREATE SERVER remote FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db.example.com');";

export const foreignServer: KindRemedies<'foreignServer'> = {
  add: postgresOnly(CREATE, 'Roles that read from it need a user mapping.'),
  drop: postgresOnly('DROP SERVER remote;', 'Drop its foreign tables and user mappings first.'),
  change: postgresOnly(`DROP SERVER remote;\n${CREATE}`, 'Drop its foreign tables and user mappings first.'),
  rename: postgresOnly('ALTER SERVER old_name RENAME TO remote;'),
  fields: {
    version: postgresOnly("ALTER SERVER remote VERSION '2';"),
    options: postgresOnly("ALTER SERVER remote OPTIONS (SET host 'db.example.com');"),
    comment: commentOn('SERVER remote'),
  },
};
