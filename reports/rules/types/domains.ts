import type { SchemaObject } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { conditionsIn, conditionsOn } from '../expressions/conditions.ts';
import { NOWHERE } from '../expressions/expression-context.ts';
import { plainForm } from '../expressions/judge-expression.ts';
import { factRule, type Known } from '../fact-rule.ts';
import { BYTE_ORDER } from '../promises/byte-order.ts';
import { columnType, type DeclaredType } from '../promises/declared-type.ts';
import { objectNamed } from '../promises/named-object.ts';
import type { Rule, RuleText, ValueDifference } from '../rule.ts';

export const plainDomain: RuleText = {
  id: 'type.domain',
  title: 'A domain over the type',
  says: 'The domain is another name for the type of the other side.',
  why: 'A domain accepts what its type accepts. Its condition or default is declared on the column of the other side.',
  verdict: 'equivalent',
};

export const domainWithMore: RuleText = {
  id: 'type.domain-check',
  title: 'A domain with more than its type',
  says: 'The domain has a condition, a default or a collation that the column of the other side lacks.',
  why: 'The other side has no domains. Declare there on the column what the domain declares.',
  example: 'a value that the condition of the domain refuses',
  verdict: 'different',
  impact: 'behaviour',
};

export const domainTexts: readonly RuleText[] = [plainDomain, domainWithMore];

/** A type that is told by its domain. */
export interface BelowDomains {
  readonly declared: DeclaredType;
  /** Those on the way, the outermost first. */
  readonly domains: readonly SchemaObject<'domain'>[];
}

/** The type below all domains; undefined for what is no domain. */
export function belowDomains(declared: DeclaredType): BelowDomains | undefined {
  const domain =
    declared.type.family === 'named' ? objectNamed('domain', declared.type.name, declared.side) : undefined;
  const native = domain?.facts.type;
  if (domain === undefined || native === undefined) return undefined;
  const below: DeclaredType = { ...declared, native, type: declared.side.dialect.dataTypeOf(native) };
  const deeper = belowDomains(below);
  return { declared: deeper?.declared ?? below, domains: [domain, ...(deeper?.domains ?? [])] };
}

/** What the domains declare and the column of the other side lacks, as SQL; NULL is judged with the column. */
export function unsaidBy(other: DeclaredType, { declared, domains }: BelowDomains): readonly string[] {
  return domains.flatMap(({ facts: { check, default: value, collation } }) => [
    ...(check == null || isSaid(check, declared, other) ? [] : [`CHECK (${check})`]),
    ...(value == null || isGiven(declared, other) ? [] : [`DEFAULT ${value}`]),
    ...(collation == null || isByteOrder(collation, other) ? [] : [`COLLATE ${collation}`]),
  ]);
}

function isSaid(check: string, { type, side }: DeclaredType, { column, relation, side: there }: DeclaredType): boolean {
  const conditions = conditionsIn(check, side, type);
  if (conditions === undefined || column === null || relation === null) return false;
  const said = conditionsOn(relation, column.name, there);
  return conditions.parts.every((part) => said.has(part));
}

/** A default of the column itself takes the place of the domain's; one that only the other column has is told with the defaults. */
function isGiven({ column }: DeclaredType, other: DeclaredType): boolean {
  return (column?.facts.default ?? other.column?.facts.default ?? null) !== null;
}

function isOneDefault(one: string, side: Side, other: string, there: Side): boolean {
  return plainForm(one, side, NOWHERE).key === plainForm(other, there, NOWHERE).key;
}

function isByteOrder(collation: string, { column }: DeclaredType): boolean {
  return BYTE_ORDER.test(collation) && (column?.facts.collation ?? null) === null;
}

/** Asked of a column that has a default on one side alone. */
export const defaultOfDomain: Rule<ValueDifference> = factRule({
  id: 'column.default-of-domain',
  title: 'A default from the domain',
  says: 'The column has the default on one side, its domain has it on the other.',
  why: 'A column of a domain uses the default of the domain if it has none itself.',
  verdict: 'equivalent',
  kind: 'column',
  fields: ['default'],
  applies: (expected, actual) => givesDefault(expected, actual) || givesDefault(actual, expected),
});

function givesDefault(one: Known<'column'>, other: Known<'column'>): boolean {
  const declared = columnType(one.object, one.side);
  const below = declared && belowDomains(declared);
  const [value] = below?.domains.flatMap(({ facts }) => facts.default ?? []) ?? [];
  if (one.facts.default !== null || value === undefined || other.facts.default == null) return false;
  return isOneDefault(value, one.side, other.facts.default, other.side);
}
