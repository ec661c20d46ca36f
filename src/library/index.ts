export type { Address, Facts, Kind, SchemaObject, Skipped, Snapshot, SnapshotHead } from '../../introspection/index.ts';
export { renderSnapshot, snapshotSchema } from '../../introspection/index.ts';
export type {
  Acceptance,
  Finding,
  IgnoredObjects,
  Member,
  Notice,
  OwnedObjects,
  ParityReport,
  Place,
  Policy,
  Severity,
  SeverityRule,
  Style,
  SystemNeeds,
} from '../../reports/index.ts';
export { reportSchema } from '../../reports/index.ts';
export { type ErrorCode, EvenkeelError } from '../errors.ts';
export type { ExitCode, Threshold } from '../exit-code.ts';
export { type AuditOptions, audit } from './audit.ts';
export type { BaseSource } from './base-source.ts';
export { compare } from './compare.ts';
export type { CompareOptions } from './compare-options.ts';
export { exitCodeOf } from './exit-code-of.ts';
export { type IntrospectOptions, introspect } from './introspect.ts';
export { formatNames, render } from './render.ts';
export type { Source } from './source.ts';
