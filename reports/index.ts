export { type CompareOptions, compareSnapshots } from './compare.ts';
export { differenceIdsIn, membersOf } from './findings.ts';
export type { Format, Style } from './format.ts';
export { type BadgeLook, badgeLookOf, NOT_COMPARED_LOOK } from './formats/parts/badge-look.ts';
export { hang } from './formats/parts/wrap.ts';
export { findFormat, formats } from './formats/registry.ts';
export { parseSpot } from './namespace-map.ts';
export { type FindPlace, type FindPlaces, firstPlaceOf, type SoughtObject } from './places.ts';
export { matchesGlob } from './policy/glob.ts';
export type { Looser } from './policy/looser-notices.ts';
export { isTold, objectText } from './policy/object-text.ts';
export type { Acceptance, IgnoredObjects, OwnedObjects, Policy, SeverityRule } from './policy.ts';
export { cut, printable } from './printable.ts';
export {
  type Finding,
  type Member,
  type Notice,
  type ParityReport,
  type Place,
  reportSchema,
  type Severity,
  severities,
} from './report.ts';
export type { RulePage } from './rule-page.ts';
export { findRulePage, rulePages } from './rule-pages.ts';
export type { SystemNeeds } from './systems.ts';
