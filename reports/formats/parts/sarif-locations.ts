import type { Location, PhysicalLocation } from 'sarif';
import type { Address } from '../../../introspection/index.ts';
import { firstPlaceOf } from '../../report/first-place.ts';
import { printable } from '../../report/printable.ts';
import type { Place } from '../../report/report.ts';
import { placeOf } from './finding-title.ts';
import type { Single } from './singles.ts';
import { standInPath } from './stand-in-path.ts';

const RELATED_SHOWN = 5;

/**
 * The locations of a difference. GitHub rejects a whole file if one result has no path, so without a SQL file
 * a path names the table, and the location says so.
 */
export function locationOf(single: Single): Location {
  const place = firstPlaceOf(single);
  const logicalLocations = [logicalOf(single.object)];
  if (place !== undefined) return { physicalLocation: physicalOf(place), logicalLocations };
  return {
    physicalLocation: { artifactLocation: { uri: standInPath(single.object) } },
    logicalLocations,
    message: { text: 'No SQL file is known for this: the path names the table.' },
  };
}

/** The other side of a difference, and the first others of its finding. */
export function relatedLocations(single: Single, others: readonly PlacedSingle[]): readonly Location[] {
  const first = firstPlaceOf(single);
  const sides = (['expected', 'actual'] as const).flatMap((side) => {
    const place = single.places?.[side];
    return place === undefined || place === first ? [] : [relatedOf(place, `the ${side} side`)];
  });
  const alike = others
    .filter((other) => other.single !== single)
    .map(({ single: { object }, place }) => relatedOf(place, `the same of ${placeOf(object, printable)}`));
  return [...sides, ...alike].map((location, place) => ({ id: place + 1, ...location }));
}

interface PlacedSingle {
  readonly single: Single;
  readonly place: Place;
}

/** The first differences of which a file is known. */
export function placedSingles(singles: readonly Single[]): readonly PlacedSingle[] {
  const placed = singles.flatMap((single) => {
    const place = firstPlaceOf(single);
    return place === undefined ? [] : [{ single, place }];
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
