import type { SchemaObject } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { conditionsIn, conditionsOn } from '../expressions/conditions.ts';
import { NOWHERE } from '../expressions/expression-context.ts';
import { plainForm } from '../expressions/judge-expression.ts';
import { factRule, type Known } from '../fact-rule.ts';
import { BYTE_ORDER } from '../promises/byte-order.ts';
import { objectNamed } from '../promises/named-object.ts';
import { columnType, type TypeInPlace } from '../promises/type-in-place.ts';
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
  readonly place: TypeInPlace;
  /** Those on the way, the outermost first. */
  readonly domains: readonly SchemaObject<'domain'>[];
}

/** The type below all domains; undefined for what is no domain. */
export function belowDomains(place: TypeInPlace): BelowDomains | undefined {
  const domain = place.type.family === 'named' ? objectNamed('domain', place.type.name, place.side) : undefined;
  const native = domain?.facts.type;
  if (domain === undefined || native === undefined) return undefined;
  const below: TypeInPlace = { ...place, native, type: place.side.dialect.dataTypeOf(native) };
  const deeper = belowDomains(below);
  return { place: deeper?.place ?? below, domains: [domain, ...(deeper?.domains ?? [])] };
}

/** What the domains declare and the column of the other side lacks, as SQL; NULL is judged with the column. */
export function unsaidBy(other: TypeInPlace, { place, domains }: BelowDomains): readonly string[] {
  return domains.flatMap(({ facts: { check, default: value, collation } }) => [
    ...(check == null || isSaid(check, place, other) ? [] : [`CHECK (${check})`]),
    ...(value == null || isGiven(place, other) ? [] : [`DEFAULT ${value}`]),
    ...(collation == null || isByteOrder(collation, other) ? [] : [`COLLATE ${collation}`]),
  ]);
}

function isSaid(check: string, { type, side }: TypeInPlace, { column, relation, side: there }: TypeInPlace): boolean {
  const conditions = conditionsIn(check, side, type);
  if (conditions === undefined || column === null || relation === null) return false;
  const said = conditionsOn(relation, column.name, there);
  return conditions.parts.every((part) => said.has(part));
}

/** A default of the column itself takes the place of the domain's; one that only the other column has is told with the defaults. */
function isGiven({ column }: TypeInPlace, other: TypeInPlace): boolean {
  return (column?.facts.default ?? other.column?.facts.default ?? null) !== null;
}

function isOneDefault(one: string, side: Side, other: string, there: Side): boolean {
  return plainForm(one, side, NOWHERE).key === plainForm(other, there, NOWHERE).key;
}

function isByteOrder(collation: string, { column }: TypeInPlace): boolean {
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
  const place = columnType(one.object, one.side);
  const below = place && belowDomains(place);
  const [value] = below?.domains.flatMap(({ facts }) => facts.default ?? []) ?? [];
  if (one.facts.default !== null || value === undefined || other.facts.default == null) return false;
  return isOneDefault(value, one.side, other.facts.default, other.side);
}
