import type { Route } from '../route.ts';
import { acknowledgementRoutes } from './acknowledgements.ts';
import { auditRoutes } from './audits.ts';
import { badgeRoutes } from './badge.ts';
import { dashboardHealthRoutes } from './dashboard-health.ts';
import { databaseRoutes } from './databases.ts';
import { findingRoutes } from './findings.ts';
import { healthRoutes } from './health.ts';
import { homeRoutes } from './home.ts';
import { metricRoutes } from './metrics.ts';
import { reportRoutes } from './reports.ts';
import { ruleRoutes } from './rules.ts';
import { runRoutes } from './runs.ts';
import { snapshotRoutes } from './snapshots.ts';
import { trendRoutes } from './trends.ts';

/** Every part of the API, in the order of its description. */
export const routes: readonly Route[] = [
  homeRoutes,
  auditRoutes,
  trendRoutes,
  badgeRoutes,
  runRoutes,
  reportRoutes,
  findingRoutes,
  acknowledgementRoutes,
  databaseRoutes,
  snapshotRoutes,
  ruleRoutes,
  dashboardHealthRoutes,
  healthRoutes,
  metricRoutes,
];
