import type { Place } from '../../../reports/index.ts';

/** The place of something in a statement, by its offset there. */
export type PlaceAt = (at: number, how: Place['how']) => Place;
