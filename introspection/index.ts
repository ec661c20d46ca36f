export type { Engine, ScriptAsk } from './engine.ts';
export { addEngine, type EngineName, engines } from './engines/registry.ts';
export { IntrospectionError, type IntrospectionErrorCode } from './errors.ts';
export {
  engineNamed,
  type IntrospectOptions,
  introspect,
  knownEngine,
  openReadings,
  type Readings,
  readNamespaces,
  readRecords,
  readStamp,
  renderScript,
} from './introspect.ts';
export { introspectEach } from './introspect-each.ts';
export { type Facts, isKind, type Kind, kindNames, kinds } from './kinds/registry.ts';
export type { CodeForm, CodePart, RoutineHead } from './model/code.ts';
export {
  type Affinity,
  affinityOf,
  type DataType,
  jsonOfType,
  keptAlike,
  type TypeFamily,
  typeFamilies,
} from './model/data-type.ts';
export type { Dialect } from './model/dialect.ts';
export {
  type Expression,
  findExpression,
  mapExpression,
  mapOperands,
  operandsOf,
  someExpression,
} from './model/expression.ts';
export { andMore, fewOf } from './model/few-of.ts';
export type { Field, Impact, Target } from './model/field.ts';
export type { IndexKey } from './model/index-key.ts';
export type { Json } from './model/json.ts';
export { sharedWords } from './model/keys.ts';
export type { Fields, KindDefinition } from './model/kind.ts';
export { foldColumns, foldNames, inSharedNamespace, type Lens, sharedName } from './model/lens.ts';
export type { Meaning, Meant, MeantAs } from './model/meant.ts';
export { memo, memoByText, memoLast, memoOn, memoOnPair } from './model/memo.ts';
export type { NameSort } from './model/name-sort.ts';
export { orNull } from './model/or-null.ts';
export { ownValue } from './model/own-value.ts';
export { foldTypeNames, type QualifiedName, sharedQualifier } from './model/qualified.ts';
export { type Clause, clauseOf, isClause, isQuery, type Query } from './model/query.ts';
export type { Records, RecordsAsk } from './records.ts';
export type { Change } from './repair.ts';
export type {
  Changing,
  Dropping,
  Effect,
  Locator,
  Making,
  Renaming,
  StatedName,
  StatedObject,
} from './scripts/effect.ts';
export { withoutRows } from './scripts/rows.ts';
export type { Script, SqlToken, Statement } from './scripts/script.ts';
export { type SqlReading, type SqlSignText, tokensFrom } from './scripts/sql-reading.ts';
export type {
  Address,
  ExtensionMembers,
  SchemaObject,
  Skipped,
  Snapshot,
  SnapshotHead,
  Uncovered,
  Unmodelled,
} from './snapshot.ts';
export { checkedSnapshot, parseSnapshot, renderSnapshot, renderSnapshotInParts } from './snapshot-file.ts';
export { compareObjects, compareText } from './snapshot-order.ts';
export { snapshotSchema } from './snapshot-schema.ts';
export { withParameter } from './source-parameters.ts';
export {
  absoluteSource,
  inNamespace,
  isSource,
  redactSource,
  serverOf,
  sourceProtocols,
  sourcesWithoutProtocol,
  withTimeout,
} from './sources.ts';
export { type MadeBy, madeByStatements } from './translation/made-by-statements.ts';
export { type RowWords, rowWords } from './translation/row-words.ts';
export { type Translated, type Translator, translator, type Untold } from './translation/translator.ts';
