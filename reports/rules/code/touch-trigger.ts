import { type Expression, isClause, type SchemaObject, someExpression } from '../../../introspection/index.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { ownerOf, type Side } from '../../sides/side.ts';
import { columnsIn } from '../expressions/columns-in.ts';
import { NOWHERE } from '../expressions/expression-context.ts';
import { plainForm } from '../expressions/judge-expression.ts';
import { argumentsOf, conjunctsOf, operandsOfOperator } from '../expressions/syntax.ts';
import { objectNamed } from '../promises/named-object.ts';

/** A trigger that only records when a row was changed. */
export interface Touch {
  /** The columns that it sets to the current time, by shared name, sorted. */
  readonly columns: readonly string[];
  /** The columns of `UPDATE OF`, by shared name, sorted; empty: every update. */
  readonly updated: readonly string[];
}

/**
 * SQLite: `AFTER UPDATE … UPDATE t SET changed_at = now WHERE id = NEW.id`. PostgreSQL: `BEFORE UPDATE`, and a function that sets
 * `NEW.changed_at := now()`. Undefined for a trigger that does anything else.
 */
export function touchOf(trigger: SchemaObject<'trigger'>, side: Side): Touch | undefined {
  const { timing, events, level, columns = [], condition, body } = trigger.facts;
  const relation = ownerOf(trigger);
  if (relation === null || !body || events?.join() !== 'update' || level !== 'row') return undefined;
  const call = /^EXECUTE (?:FUNCTION|PROCEDURE) (.+)\((.*)\)$/is.exec(body.trim());
  const touched =
    call === null
      ? timing === 'after' && touchedByUpdate(side.dialect.tidy(body), relation, side)
      : timing === 'before' && touchedByFunction(call[1] ?? '', call[2] ?? '', side);
  if (!touched || touched.length === 0 || !isGuard(condition, touched, side)) return undefined;
  return { columns: shared(touched, side), updated: shared(columns, side) };
}

export function isSameTouch(one: Touch | undefined, other: Touch | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

function shared(names: readonly string[], side: Side): readonly string[] {
  return names.map(side.lens.name).toSorted();
}

/** The columns that the trigger's only statement sets to the current time, in the updated row. */
function touchedByUpdate(body: string, relation: RelationName, side: Side): readonly string[] | undefined {
  const [, table, assignments, condition] = /^update (\S+) set (.+) where (.+?);?$/is.exec(body) ?? [];
  if (table === undefined || assignments === undefined || condition === undefined) return undefined;
  if (side.lens.name(unquoted(table)) !== side.lens.name(relation.name)) return undefined;
  const keys = conjunctsOf(side.dialect.expressionOf(condition)).map(keyIn);
  if (!keys.every((key) => key !== undefined && isKey(key, keys.length, relation, side))) return undefined;
  return touchedBy(assignments.split(/,(?![^(]*\))/), side);
}

/** `NEW.changed_at := now(); RETURN NEW;` of a function of ours, or that of the extension moddatetime. */
function touchedByFunction(name: string, given: string, side: Side): readonly string[] | undefined {
  if (/(?:^|\.)moddatetime$/i.test(name)) return [unquoted(given.replaceAll("'", ''))];
  const body = objectNamed('function', `${name}()`, side)?.facts.body;
  const statements = body
    ? /^begin (.+?)\s*;\s*return new\s*;?\s*end\s*;?$/is.exec(side.dialect.tidy(body))?.[1]
    : undefined;
  if (statements === undefined) return undefined;
  const assignments = statements
    .split(';')
    .map((statement) => /^\s*new\s*\.\s*(.+)$/is.exec(statement)?.[1]?.replace(':=', '='));
  return touchedBy(
    assignments.filter((each) => each !== undefined),
    side,
    assignments.length,
  );
}

/** Undefined unless every assignment sets a column to the current time. */
function touchedBy(
  assignments: readonly string[],
  side: Side,
  wanted = assignments.length,
): readonly string[] | undefined {
  const columns = assignments.flatMap((assignment) => {
    const [column, value] = operandsOfOperator(side.dialect.expressionOf(assignment), '=') ?? [];
    return column?.node === 'column' && value !== undefined && isPresent(assignment, side) ? [column.name] : [];
  });
  return columns.length === wanted ? columns : undefined;
}

/** Whether the assigned value is the current time, as a text, a timestamp or a number. */
function isPresent(assignment: string, side: Side): boolean {
  const value = assignment.slice(assignment.indexOf('=') + 1);
  const { tree } = plainForm(value, side, { ...NOWHERE, use: 'stored' });
  const isMoment = (part: Expression) => argumentsOf(part, 'now', 'today', 'epoch') !== undefined;
  return someExpression(tree, isMoment) && !someExpression(tree, (part) => part.node === 'column' || isClause(part));
}

/** `id = NEW.id` is about the key `id`. */
function keyIn(condition: Expression): string | undefined {
  const [one, other] = operandsOfOperator(condition, '=', 'is') ?? [];
  if (one?.node !== 'column' || other?.node !== 'column' || one.name.toLowerCase() !== other.name.toLowerCase())
    return undefined;
  const rows = [one, other].filter(({ qualifier }) => /^(new|old)$/i.test(qualifier ?? ''));
  return rows.length === 1 ? one.name : undefined;
}

const ROWIDS = ['rowid', 'oid', '_rowid_'];

function isKey(name: string, count: number, relation: RelationName, side: Side): boolean {
  if (count === 1 && ROWIDS.includes(name.toLowerCase())) return true;
  const [key] = side.of(relation, 'primaryKey');
  const columns = key?.facts.columns?.map(side.lens.name) ?? [];
  return columns.length === count && columns.includes(side.lens.name(name));
}

/** A condition on only the touched columns keeps the trigger from calling itself. */
function isGuard(condition: string | null | undefined, touched: readonly string[], side: Side): boolean {
  if (condition === null) return true;
  if (condition === undefined) return false;
  const names = new Set(shared(touched, side));
  const columns = columnsIn(side.dialect.expressionOf(condition));
  return columns.length > 0 && columns.every(({ name }) => names.has(side.lens.name(name)));
}

function unquoted(name: string): string {
  return name.replaceAll(/^["`[]|["`\]]$/g, '').trim();
}
