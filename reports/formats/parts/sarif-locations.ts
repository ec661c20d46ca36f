import type { Location, PhysicalLocation } from 'sarif';
import type { Address } from '../../../introspection/index.ts';
import { firstPlaceOf } from '../../report/first-place.ts';
import type { OneDifference } from '../../report/one-difference.ts';
import type { Place } from '../../report/place.ts';
import { printable } from '../../report/printable.ts';
import { nameWithOwner } from './finding-title.ts';
import { standInPath } from './stand-in-path.ts';

const RELATED_SHOWN = 5;

/**
 * The locations of a difference. GitHub rejects a whole file if one result has no path, so without a SQL file
 * a path names the table, and the location says so.
 */
export function locationOf(difference: OneDifference): Location {
  const place = firstPlaceOf(difference);
  const logicalLocations = [logicalOf(difference.object)];
  if (place !== undefined) return { physicalLocation: physicalOf(place), logicalLocations };
  return {
    physicalLocation: { artifactLocation: { uri: standInPath(difference.object) } },
    logicalLocations,
    message: { text: 'No SQL file is known for this: the path names the table.' },
  };
}

/** The other side of a difference, and the first others of its finding. */
export function relatedLocations(difference: OneDifference, others: readonly PlacedDifference[]): readonly Location[] {
  const first = firstPlaceOf(difference);
  const sides = (['expected', 'actual'] as const).flatMap((side) => {
    const place = difference.places?.[side];
    return place === undefined || place === first ? [] : [relatedOf(place, `the ${side} side`)];
  });
  const alike = others
    .filter((other) => other.difference !== difference)
    .map(({ difference: { object }, place }) => relatedOf(place, `the same of ${nameWithOwner(object, printable)}`));
  return [...sides, ...alike].map((location, place) => ({ id: place + 1, ...location }));
}

interface PlacedDifference {
  readonly difference: OneDifference;
  readonly place: Place;
}

/** The first differences of which a file is known. */
export function placedDifferences(differences: readonly OneDifference[]): readonly PlacedDifference[] {
  const placed = differences.flatMap((difference) => {
    const place = firstPlaceOf(difference);
    return place === undefined ? [] : [{ difference, place }];
  });
  return placed.slice(0, RELATED_SHOWN);
}

/** A file and a line, from 1. */
export function physicalOf({ file, line }: Pick<Place, 'file' | 'line'>): PhysicalLocation {
  const uri = file.split('/').map((part) => encodeURIComponent(printable(part)));
  return { artifactLocation: { uri: uri.join('/') }, region: { startLine: line } };
}

function relatedOf(place: Place, text: string): Location {
  return { physicalLocation: physicalOf(place), message: { text } };
}

function logicalOf({ kind, namespace, owner, name }: Address): NonNullable<Location['logicalLocations']>[number] {
  const path = [namespace, owner, name].filter((part) => part !== null && part !== '');
  return { name, fullyQualifiedName: path.join('.'), kind };
}
