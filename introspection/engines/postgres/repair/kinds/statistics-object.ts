import type { KindRepair } from '../../../../repair.ts';

export const statisticsObject: KindRepair<'statisticsObject'> = {
  add: `CREATE STATISTICS t_stats (dependencies, ndistinct) ON id, c FROM t;
ANALYZE t;`,
  drop: 'DROP STATISTICS t_stats;',
  change: `DROP STATISTICS t_stats;
CREATE STATISTICS t_stats (dependencies, ndistinct) ON id, c FROM t;
ANALYZE t;`,
  rename: 'ALTER STATISTICS old_name RENAME TO t_stats;',
  fields: {
    target: `ALTER STATISTICS t_stats SET STATISTICS 500;
ANALYZE t;`,
    comment: "COMMENT ON STATISTICS t_stats IS 'what it is for';",
  },
};
