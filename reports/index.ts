export { type CompareOptions, compareSnapshots } from './compare.ts';
export type { Format, Style } from './format.ts';
export { findFormat, formats } from './formats/registry.ts';
export { type Finding, type Member, type ParityReport, reportSchema, type Severity, severities } from './report.ts';
export type { RulePage } from './rule-page.ts';
export { findRulePage, rulePages } from './rule-pages.ts';
export type { SystemNeeds } from './systems.ts';
