import type { Member, Place } from './report.ts';

/** Where to look first: at what dropped it, else at what made or changed it, else near by. */
export function firstPlaceOf({ places = {} }: Pick<Member, 'places'>): Place | undefined {
  const told = [places.actual, places.expected].filter((place) => place !== undefined);
  return told.toSorted((one, other) => ORDER.indexOf(one.how) - ORDER.indexOf(other.how))[0];
}

const ORDER: readonly Place['how'][] = ['dropped', 'changed', 'made', 'near'];
