export { type CompareOptions, compareSnapshots } from './compare.ts';
export type { Looser } from './findings/looser-notices.ts';
export type { FindPlace, FindPlaces, SoughtObject } from './findings/places.ts';
export type { Format } from './formats/format.ts';
export { amount } from './formats/parts/amount.ts';
export { type BadgeLook, badgeLookOf, NOT_COMPARED_LOOK } from './formats/parts/badge-look.ts';
export { fleetFaultSentences } from './formats/parts/fleet-headline.ts';
export { headline } from './formats/parts/headline.ts';
export type { Style } from './formats/parts/style.ts';
export { renderFinding } from './formats/parts/text-one.ts';
export { hang } from './formats/parts/wrap.ts';
export { findFormat, formats } from './formats/registry.ts';
export { matchesGlob } from './policy/glob.ts';
export type { MigrationRemark, MissedObject, OnPurpose } from './policy/migration-remark.ts';
export { FILE_OBJECT, isTold, objectText } from './policy/object-text.ts';
export type { Acceptance, IgnoredObjects, OwnedObjects, Policy, SeverityRule } from './policy/policy.ts';
export { firstPlaceOf } from './report/first-place.ts';
export { type FleetReport, fleetSchema } from './report/fleet.ts';
export { fleetReportOf } from './report/fleet-report.ts';
export { differenceIdsIn, membersOf } from './report/members.ts';
export type { MigratedFile } from './report/migrated-file.ts';
export { differencesOf, type OneDifference } from './report/one-difference.ts';
export type { Place } from './report/place.ts';
export { cut, printable } from './report/printable.ts';
export {
  type Finding,
  type Member,
  type Notice,
  type ParityReport,
  reportSchema,
  type Severity,
  severities,
} from './report/report.ts';
export type { RulePage } from './rule-pages/rule-page.ts';
export { findRulePage, rulePages } from './rule-pages/rule-pages.ts';
export { parseNamespacePart } from './sides/namespace-map.ts';
export type { SystemNeeds } from './summary/systems.ts';
