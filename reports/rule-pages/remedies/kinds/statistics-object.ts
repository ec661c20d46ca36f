import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = 'CREATE STATISTICS t_stats (dependencies, ndistinct) ON id, c FROM t;\nANALYZE t;';

export const statisticsObject: KindRemedies<'statisticsObject'> = {
  add: postgresOnly(CREATE),
  drop: postgresOnly('DROP STATISTICS t_stats;'),
  change: postgresOnly(`DROP STATISTICS t_stats;\n${CREATE}`),
  rename: postgresOnly('ALTER STATISTICS old_name RENAME TO t_stats;'),
  fields: {
    target: postgresOnly('ALTER STATISTICS t_stats SET STATISTICS 500;\nANALYZE t;'),
    comment: commentOn('STATISTICS t_stats'),
  },
};
