import { type Static, type TSchema, Type } from 'typebox';
import type { Absence } from './absence.ts';
import { jsonOfType, renamedType } from './data-type.ts';
import type { Words } from './dialect.ts';
import type { Expression } from './expression.ts';
import type { Json } from './json.ts';
import { foldColumns, foldNames, type Lens, sharedName } from './lens.ts';
import type { Meaning, Meant } from './meant.ts';
import { type NameSort, nameSorts } from './name-sort.ts';
import { orNull } from './or-null.ts';
import { sharedQualifier } from './qualified.ts';

export type { Lens } from './lens.ts';

/** The impact of a difference: on stored data, behaviour, performance, or appearance. */
export type Impact = 'data' | 'behaviour' | 'performance' | 'cosmetic';

/** One fact of a kind of object: how it is stored, compared and shown, and the impact of a difference. */
export interface Field<T> {
  readonly title: string;
  readonly impact: Impact;
  readonly meaning: Meaning;
  /** The value with its meaning, parsed in the dialect of its side. */
  meant(value: T, dialect: Words): Meant;
  readonly absent: Absence<T>;
  /** Shape of the stored value. */
  readonly schema: TSchema;
  /** True if equal values of two engines are equal without their dialects. */
  readonly plain: boolean;
  canonical(value: T, lens: Lens): Json;
  show(value: T): string;
  /** A longer form, for two different values with the same `show`. */
  showInFull?(value: T): string;
}

type About<T> = Pick<Field<T>, 'title' | 'impact' | 'absent'>;

type Codec<T> = Omit<Field<T>, keyof About<T>>;

/** A field from how its values are stored, compared and shown. */
export const field =
  <T>(codec: Codec<T>) =>
  (about: About<T>): Field<T> => ({ ...about, ...codec });

/** Values that are compared as they are. */
export const plain = <T extends Json>(schema: TSchema, show: (value: T) => string): Codec<T> => ({
  meaning: 'plain',
  meant: () => ({ meaning: 'plain' }),
  schema,
  plain: true,
  canonical: (value) => value,
  show,
});

export const orNone = (value: string | number | null): string => (value === null ? 'none' : String(value));

export const flag = field<boolean>(plain(Type.Boolean(), (value) => (value ? 'yes' : 'no')));
export const text = field<string | null>(plain(orNull(Type.String()), orNone));
export const count = field<number | null>(plain(orNull(Type.Integer()), orNone));
/** An integer that may not fit into a double, as decimal digits. */
export const bigCount = field<string | null>(plain(orNull(Type.String({ pattern: '^-?\\d+$' })), orNone));

/** One of a few words. */
export function choice<const W extends readonly string[]>(
  ...words: W
): (about: About<W[number] | null>) => Field<W[number] | null> {
  return field<W[number] | null>(plain(orNull(Type.Union(words.map((word) => Type.Literal(word)))), orNone));
}

/** Words whose order has no effect; compared sorted. */
export const wordSet = field<readonly string[]>({
  ...plain(Type.Array(Type.String()), (value) => value.join(', ') || 'none'),
  canonical: (value) => value.toSorted(),
});

/** Words whose order counts, such as the operators of an exclusion constraint. */
export const list = field<readonly string[]>(plain(Type.Array(Type.String()), (value) => value.join(', ') || 'none'));

/** The namespace to which an object of the whole database refers. */
export const namespace = field<string | null>({
  ...plain(orNull(Type.String()), orNone),
  plain: false,
  canonical: (value, lens) => value && lens.namespace(value),
});

/** Words whose order counts, compared exactly: the labels of an enum. */
export const words = field<readonly string[]>(
  plain(Type.Array(Type.String()), (value) => value.map((word) => `'${word}'`).join(', ') || 'none'),
);

const namesAs = (
  meaning: 'names' | 'targetNames',
  arranged: (names: readonly string[]) => readonly string[],
): Codec<readonly string[]> => ({
  meaning,
  meant: (value) => ({ meaning, names: value }),
  schema: Type.Array(Type.String()),
  plain: false,
  canonical: (value, lens) => arranged(value.map(lens.name)),
  show: (value) => (value.length === 0 ? 'none' : `(${value.join(', ')})`),
});

/** Names of the relation's own columns, in order. */
export const names = field<readonly string[]>(namesAs('names', (value) => value));
/** Names of the relation's own columns, whose order has no effect. */
export const nameSet = field<readonly string[]>(namesAs('names', (value) => value.toSorted()));
/** Names of another relation's columns, in order. */
export const targetNames = field<readonly string[]>(namesAs('targetNames', (value) => value));

/** A declared type, as the engine wrote it. */
export const sqlType = field<string>({
  meaning: 'type',
  meant: (value, dialect) => ({ meaning: 'type', text: value, type: dialect.dataTypeOf(value) }),
  schema: Type.String(),
  plain: false,
  canonical: canonicalType,
  show: (value) => value || '(no type)',
});

/** An expression, as the engine wrote it; null where there is none. */
export const expression = field<string | null>({
  meaning: 'expression',
  meant: (value) => ({ meaning: 'expression', text: value }),
  schema: orNull(Type.String()),
  plain: false,
  canonical: (value, lens) => (value === null ? null : canonicalExpression(value, lens)),
  show: orNone,
});

/** A whole query, as the engine wrote it. It is one value, however many of its parts differ. */
export const query = field<string | null>({
  meaning: 'query',
  meant: (value) => ({ meaning: 'query', text: value }),
  schema: orNull(Type.String()),
  plain: false,
  canonical: (value, lens) => (value === null ? null : JSON.stringify(foldNames(lens.dialect.queryOf(value), lens))),
  show: orNone,
});

/** The body of a trigger or routine. */
export const code = field<string | null>({
  meaning: 'code',
  meant: (value) => ({ meaning: 'code', text: value }),
  schema: orNull(Type.String()),
  plain: false,
  canonical: (value, lens) => (value === null ? null : canonicalCode(value, lens)),
  show: orNone,
});

/** The text. If its names can mean another object on the other side, the places they may mean are added. */
function canonicalCode(value: string, lens: Lens): Json {
  const text = lens.dialect.tidy(value);
  if (lens.apart === undefined) return text;
  const places = lens.dialect.codeOf(value, { form: 'unknown' }).flatMap((part) => {
    if (part.part !== 'qualifier') return [];
    return [[...new Set(nameSorts.map((sort) => sharedQualifier(part.named, sort, lens)))].join()];
  });
  return { text, places };
}

export type Target = Static<typeof TargetSchema>;
const TargetSchema = Type.Object({ namespace: Type.String(), name: Type.String() });

/** A relation to which another object refers; null if there is none. */
export const target = targetOf('relation');
/** The same for a function. */
export const targetRoutine = targetOf('routine');
/** The same for an operator. */
export const targetOperator = targetOf('operator');

function targetOf(sort: NameSort): (about: About<Target | null>) => Field<Target | null> {
  return field<Target | null>({
    meaning: 'target',
    meant: () => ({ meaning: 'target' }),
    schema: orNull(TargetSchema),
    plain: false,
    canonical: (value, lens) => value && { ...sharedName(value, lens, sort) },
    show: (value) => value?.name ?? 'none',
    showInFull: (value) => (value === null ? 'none' : `${value.namespace}.${value.name}`),
  });
}

/** Settings by name. */
export const options = field<Readonly<Record<string, string>>>({
  meaning: 'options',
  meant: () => ({ meaning: 'options' }),
  schema: Type.Record(Type.String(), Type.String()),
  plain: true,
  canonical: (value) => value,
  show: showSettings,
});

export function showSettings(value: Readonly<Record<string, string>>): string {
  const entries = Object.entries(value).map(([name, setting]) => `${name}=${setting}`);
  return entries.toSorted().join(', ') || 'none';
}

export function canonicalType(native: string, lens: Lens): Json {
  return jsonOfType(renamedType(lens.dialect.dataTypeOf(native), (name) => sharedTypeName(name, lens)));
}

export function canonicalExpression(native: string, lens: Lens): Json {
  return jsonOf(foldColumns(lens.dialect.expressionOf(native), lens));
}

function jsonOf(tree: Expression): Json {
  return 'operands' in tree ? { ...tree, operands: tree.operands.map(jsonOf) } : { ...tree };
}

/** `other.mood` in the form both sides share: a type in the home namespace loses its qualifier. */
function sharedTypeName(name: string, lens: Lens): string {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return lens.name(name);
  const place = sharedName({ namespace: name.slice(0, dot), name: name.slice(dot + 1) }, lens, 'type');
  return [place.namespace, place.name].filter((part) => part !== '').join('.');
}
