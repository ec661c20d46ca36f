import {
  type Json,
  type Kind,
  type KindDefinition,
  kinds,
  memo,
  memoOn,
  ownValue,
  type SchemaObject,
  sharedName,
} from '../../../introspection/index.ts';
import { lensOf } from '../../sides/fact-lens.ts';
import { factOf } from '../../sides/object-description.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import { columnsIn } from '../expressions/columns-in.ts';
import { useOf } from '../expressions/expression-context.ts';
import { isOpenForm, plainForm } from '../expressions/judge-expression.ts';
import { type ExpressionContext, placed } from '../expressions/rewrite.ts';
import type { ValueUse } from '../expressions/value-use.ts';

/** The identity of an object without its name, in shared form; undefined if only the name identifies it. */
export function signatureOf(object: SchemaObject, side: Side, context: ExpressionContext): string | undefined {
  const definition: KindDefinition = kinds[object.kind];
  if (definition.signature === undefined) return undefined;
  return (
    plainSignature(side)(object.facts, object.kind, object) ??
    signatureWith((text, use) => plainForm(text, side, placed(context, use)).key, object, side)
  );
}

/** Of objects without expressions: the same for all objects with the same facts. Undefined for others. */
const plainSignature = memo((side: Side) =>
  memoOn((_: SchemaObject['facts'], _kind: Kind, object: SchemaObject): string | undefined => {
    const written: (string | null)[] = [];
    const signature = signatureWith((text) => written.push(text), object, side);
    return written.length === 0 ? signature : undefined;
  }),
);

/** The form of an expression by its use. */
type FormOf = (text: string | null, use: ValueUse) => Json;

function signatureWith(formOf: FormOf, object: SchemaObject, side: Side): string {
  const { signature = [], together = [] }: KindDefinition = kinds[object.kind];
  const part = (name: string): Json => partOf(object, name, side, (text) => formOf(text, useOf(object.kind, name)));
  const apart = signature.filter((name) => !together.includes(name)).map(part);
  return JSON.stringify([...apart, inAnyOrder(together.map(part))]);
}

/**
 * What an object is about, where nothing tells for certain whether another one means the same: the columns of a check of a made-up
 * name, and the own columns of a foreign key, whatever it points at. Undefined for everything else.
 */
export function looseSignatureOf(object: SchemaObject, side: Side, context: ExpressionContext): string | undefined {
  if (isOfKind(object, 'foreignKey')) return namesOf(object.facts.columns, side);
  if (!isOfKind(object, 'check') || !object.autoNamed) return undefined;
  const form = plainForm(object.facts.expression ?? null, side, placed(context, 'check'));
  if (!isOpenForm(form, context.oneEngine)) return undefined;
  return JSON.stringify([...new Set(columnsIn(form.tree).map(({ name }) => name))].toSorted());
}

/** The table that a foreign key points at, and its own columns: of several over one column the one to the same table is meant. */
export function targetOf(object: SchemaObject, side: Side): string | undefined {
  if (!isOfKind(object, 'foreignKey') || !object.facts.target) return undefined;
  const { namespace, name } = sharedName(object.facts.target, side.lens);
  return JSON.stringify([namespace, name, namesOf(object.facts.columns, side)]);
}

function namesOf(columns: readonly string[] | undefined, side: Side): string | undefined {
  return columns && JSON.stringify(columns.map(side.lens.name).toSorted());
}

/** Lists whose entries belong to each other by their place. */
function inAnyOrder(parts: readonly Json[]): Json {
  const lists = parts.filter((part) => Array.isArray(part));
  if (lists.length < parts.length) return [...parts];
  const [first = []] = lists;
  return first.map((_, place) => JSON.stringify(lists.map((list) => list[place]))).toSorted();
}

function partOf(object: SchemaObject, name: string, side: Side, formOf: (text: string | null) => Json): Json {
  const { fields }: KindDefinition = kinds[object.kind];
  const [field, value] = [ownValue(fields, name), factOf(object, name)];
  if (field === undefined || value === undefined || value === null) return null;
  const meant = field.meant(value, side.dialect);
  if (meant.meaning === 'expression') return formOf(meant.text);
  if (meant.meaning === 'keys')
    return meant.keys.map(({ column, expression }) => (column === null ? formOf(expression) : side.lens.name(column)));
  return field.canonical(value, lensOf(field, object, side));
}
