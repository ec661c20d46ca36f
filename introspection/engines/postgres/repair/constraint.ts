import { actionOn } from '../../../model/shared-words.ts';
import type { SchemaObject } from '../../../snapshot.ts';
import { quotedInSchema, quotedName } from '../sql/quoted-name.ts';

/** A constraint as it stands in CREATE TABLE and after ADD; undefined: it cannot be told from the facts. */
export function constraintOf(object: SchemaObject): string | undefined {
  const said = conditionOf(object);
  return said === undefined ? undefined : constraintName(object) + said;
}

function conditionOf(object: SchemaObject): string | undefined {
  switch (object.kind) {
    case 'primaryKey':
    case 'unique': {
      const { columns, include, nullsNotDistinct, withoutOverlaps, ...timing } = said(object);
      if (columns === undefined || withoutOverlaps) return undefined;
      const word = object.kind === 'unique' ? 'UNIQUE' : 'PRIMARY KEY';
      return `${word}${nullsNotDistinct ? ' NULLS NOT DISTINCT' : ''} (${listOf(columns)})${includeOf(include)}${timingOf(timing)}`;
    }
    case 'foreignKey':
      return foreignKey(object);
    case 'check': {
      const { expression, noInherit, enforced, validated } = object.facts;
      return (expression ?? null) === null || noInherit || enforced === false || validated === false
        ? undefined
        : `CHECK (${expression})`;
    }
    default:
      return undefined;
  }
}

function said(object: SchemaObject<'primaryKey' | 'unique'>) {
  const { columns, include, deferrable, initiallyDeferred, withoutOverlaps } = object.facts;
  const nullsNotDistinct = object.kind === 'unique' && object.facts.nullsNotDistinct === true;
  return { columns, include, deferrable, initiallyDeferred, withoutOverlaps, nullsNotDistinct };
}

function foreignKey(object: SchemaObject<'foreignKey'>): string | undefined {
  const { columns, target, targetColumns, onUpdate, onDelete, onDeleteColumns, match, ...rest } = object.facts;
  const { period, enforced, validated, broken } = rest;
  const isPlain = !period && enforced !== false && validated !== false && (broken ?? null) === null;
  if (!isPlain || (match ?? 'simple') !== 'simple' || (onDeleteColumns ?? []).length > 0) return undefined;
  if (!target || !targetColumns || !columns) return undefined;
  return `FOREIGN KEY (${listOf(columns)}) REFERENCES ${quotedInSchema(target.namespace, target.name)} (${listOf(targetColumns)})${actionOn('UPDATE', onUpdate)}${actionOn('DELETE', onDelete)}${timingOf(rest)}`;
}

interface Timing {
  readonly deferrable: boolean | undefined;
  readonly initiallyDeferred: boolean | undefined;
}

function timingOf({ deferrable, initiallyDeferred }: Timing): string {
  return deferrable === true ? ` DEFERRABLE${initiallyDeferred === true ? ' INITIALLY DEFERRED' : ''}` : '';
}

/** Empty where the engine makes the name up, or where it is only what Evenkeel calls an object without a name. */
function constraintName({ name, autoNamed }: SchemaObject): string {
  return autoNamed || name.startsWith('(') ? '' : `CONSTRAINT ${quotedName(name)} `;
}

function listOf(names: readonly string[]): string {
  return names.map(quotedName).join(', ');
}

export function includeOf(names: readonly string[] | null | undefined): string {
  return names === undefined || names === null || names.length === 0 ? '' : ` INCLUDE (${listOf(names)})`;
}
