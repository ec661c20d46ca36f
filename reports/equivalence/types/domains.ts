import { objectNamed } from '../named-object.ts';
import type { RuleText } from '../rule.ts';
import type { TypeInPlace } from '../type-rule.ts';

export const plainDomain: RuleText = {
  id: 'type.domain',
  title: 'A domain over the type',
  says: 'The domain is another name for the type of the other side.',
  why: 'A domain without a condition and a default of its own takes what its type takes.',
  verdict: 'equivalent',
};

export const domainWithMore: RuleText = {
  id: 'type.domain-check',
  title: 'A domain that says more than its type',
  says: 'The domain has a condition, a default or a collation of its own, which the type of the other side has not.',
  why: 'The other side has no domains. What the domain says has to be said of the column there.',
  example: 'a value that the condition of the domain refuses',
  verdict: 'different',
  impact: 'behaviour',
};

export const domainTexts: readonly RuleText[] = [plainDomain, domainWithMore];

/** A type that is told by its domain. */
export interface BelowDomains {
  readonly place: TypeInPlace;
  /** Whether a domain on the way says more than its type; NULL is told with the column. */
  readonly saysMore: boolean;
}

/** The type below all domains; undefined for what is no domain. */
export function belowDomains(place: TypeInPlace): BelowDomains | undefined {
  const domain = place.type.family === 'named' ? objectNamed('domain', place.type.name, place.side) : undefined;
  const native = domain?.facts.type;
  if (domain === undefined || native === undefined) return undefined;
  const { check, default: value, collation } = domain.facts;
  const below: TypeInPlace = { ...place, native, type: place.side.dialect.dataTypeOf(native) };
  const deeper = belowDomains(below);
  const saysMore = [check, value, collation].some((fact) => fact !== null && fact !== undefined);
  return { place: deeper?.place ?? below, saysMore: saysMore || (deeper?.saysMore ?? false) };
}
