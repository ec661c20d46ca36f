import { jsonOfType } from '../../../introspection/index.ts';
import { sameJson } from '../../sides/same-json.ts';
import { isOfKind, ownerOf } from '../../sides/side.ts';
import type { TypeInPlace } from '../promises/type-in-place.ts';
import { type Held, type ValueDifference, type Verdict, verdictOf } from '../rule.ts';
import { type BelowDomains, belowDomains, domainWithMore, plainDomain, unsaidBy } from './domains.ts';
import { minorityEncoding, minorityOf } from './minority.ts';
import { typeRules } from './registry.ts';
import { viewColumn } from './storage.ts';

/** The verdict of the first type rule that applies; undefined for different types. */
export function judgeTypes(difference: ValueDifference): Verdict | undefined {
  if (difference.meaning !== 'type') return undefined;
  const [expected, actual] = [typeInPlace(difference.expected), typeInPlace(difference.actual)];
  if (expected === undefined || actual === undefined) return undefined;
  const [one, other] = [belowDomainsOf(expected, actual), belowDomainsOf(actual, expected)];
  if (one !== undefined) return throughDomain(one, actual);
  if (other !== undefined) return throughDomain(other, expected);
  return firstVerdict(expected, actual);
}

function typeInPlace({ value, object, side }: Held): TypeInPlace | undefined {
  if (typeof value !== 'string') return undefined;
  const column = isOfKind(object, 'column') ? object : null;
  return { type: side.dialect.dataTypeOf(value), native: value, object, column, relation: ownerOf(object), side };
}

function firstVerdict(expected: TypeInPlace, actual: TypeInPlace): Verdict | undefined {
  const [one, other] = [elementsOf(expected), elementsOf(actual)];
  if (one !== undefined && other !== undefined && !sameJson(jsonOfType(one.type), jsonOfType(other.type)))
    return firstVerdict(one, other);
  for (const rule of typeRules) {
    const judgement = rule.judgeTypes(expected, actual);
    if (judgement !== undefined) return besideNeighbours(verdictOf(rule, judgement), expected, actual);
  }
  return undefined;
}

/** What the elements of an array are, of which no check of its column speaks. */
function elementsOf(place: TypeInPlace): TypeInPlace | undefined {
  return place.type.family === 'array' ? { ...place, type: place.type.of, column: null } : undefined;
}

/** An acceptable encoding may still differ from the rest of the database. */
function besideNeighbours(verdict: Verdict, expected: TypeInPlace, actual: TypeInPlace): Verdict {
  const [hinted, enforced] = [expected.side.dialect, actual.side.dialect].map((dialect) => dialect.enforcesTypes);
  if (verdict.verdict !== 'lossy' || hinted === enforced) return verdict;
  const minority = hinted ? minorityOf(actual, expected) : minorityOf(expected, actual);
  return minority === undefined ? verdict : verdictOf(minorityEncoding, minority);
}

/** Undefined where the other side can have the same domain. */
function belowDomainsOf(place: TypeInPlace, other: TypeInPlace): BelowDomains | undefined {
  const isAlone = place.side.engine !== other.side.engine && other.type.family !== 'named';
  return isAlone ? belowDomains(place) : undefined;
}

function throughDomain(below: BelowDomains, other: TypeInPlace): Verdict | undefined {
  const { place } = below;
  const isSame = sameJson(jsonOfType(place.type), jsonOfType(other.type));
  const verdict = isSame ? verdictOf(plainDomain, {}) : firstVerdict(place, other);
  const unsaid = unsaidBy(other, below);
  if (unsaid.length === 0 || verdict === undefined || verdict.rule === viewColumn.id) return verdict;
  return verdictOf(domainWithMore, { why: `${domainWithMore.says} It says ${unsaid.join(' and ')}.` });
}
