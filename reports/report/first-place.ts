import type { Place } from './place.ts';
import type { Member } from './report.ts';

/** The first location: of the statement that dropped it, else that made or changed it, else one near it. */
export function firstPlaceOf({ places = {} }: Pick<Member, 'places'>): Place | undefined {
  const told = [places.actual, places.expected].filter((place) => place !== undefined);
  return told.toSorted((one, other) => ORDER.indexOf(one.how) - ORDER.indexOf(other.how))[0];
}

const ORDER: readonly Place['how'][] = ['dropped', 'changed', 'made', 'near'];
