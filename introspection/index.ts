export type { Engine } from './engine.ts';
export { IntrospectionError, type IntrospectionErrorCode } from './errors.ts';
export { engineNamed, type IntrospectOptions, introspect, NORMALISER, redactSource } from './introspect.ts';
export { type Facts, isKind, type Kind, kindNames, kinds } from './kinds/registry.ts';
export { type Affinity, affinityOf, type DataType, jsonOfType } from './model/data-type.ts';
export type { Dialect } from './model/dialect.ts';
export { type Expression, mapExpression, operandsOf, someExpression } from './model/expression.ts';
export {
  type Field,
  foldColumns,
  type Impact,
  type IndexKey,
  type Lens,
  type Meaning,
  type Target,
} from './model/field.ts';
export type { Json } from './model/json.ts';
export type { Fields, KindDefinition } from './model/kind.ts';
export type { Address, SchemaObject, Skipped, Snapshot, SnapshotHead, Uncovered } from './snapshot.ts';
export { parseSnapshot, renderSnapshot } from './snapshot-file.ts';
export { compareObjects, compareText } from './snapshot-order.ts';
export { snapshotSchema } from './snapshot-schema.ts';
