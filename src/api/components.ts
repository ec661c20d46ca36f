import { type TSchema, Type } from 'typebox';
import { reportSchema } from '../../reports/index.ts';
import { DatabaseSchema } from './database-states.ts';
import { ProblemSchema } from './problem.ts';
import { AuditSchema } from './routes/audits.ts';
import { HealthSchema } from './routes/dashboard-health.ts';
import { FindingCountSchema, FindingLifeSchema, FindingSchema } from './routes/finding-shape.ts';
import { RuleSchema } from './routes/rules.ts';
import { RunSchema } from './routes/run-shape.ts';
import { SightingSchema, SnapshotSchema } from './routes/snapshots.ts';
import { TrendPointSchema } from './routes/trends.ts';

/** Schemas with a name in the API description, and so in generated clients. */
export const components: readonly TSchema[] = [
  ProblemSchema,
  AuditSchema,
  RunSchema,
  TrendPointSchema,
  Type.Unsafe({ ...reportSchema, $id: 'Report' }),
  FindingSchema,
  FindingLifeSchema,
  FindingCountSchema,
  DatabaseSchema,
  SightingSchema,
  SnapshotSchema,
  RuleSchema,
  HealthSchema,
];
