import type { Address, SchemaObject } from '../../introspection/index.ts';
import type { Judged } from '../judging/ledger.ts';
import type { Place } from '../report/place.ts';
import type { Member } from '../report/report.ts';
import { addressOn } from '../sides/names-on-side.ts';
import { addressOf, factOf } from '../sides/object-description.ts';
import type { Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';

/** An object to find in the files of a side. */
export interface SoughtObject extends Address {
  /** Its columns, for an object without a name. */
  readonly columns: readonly string[];
  /** Whether the side has it. */
  readonly present: boolean;
}

/** The location of the statement that made, changed or dropped an object; undefined: none is known. */
export type FindPlace = (object: SoughtObject) => Place | undefined;

export interface FindPlaces {
  readonly expected?: FindPlace | undefined;
  readonly actual?: FindPlace | undefined;
}

type Judgement = Pick<Judged, 'expected' | 'actual'>;

/** The locations of a difference on the sides that were read from files. */
export function placesOf(judged: Judgement, sides: Sides, { expected, actual }: FindPlaces): Pick<Member, 'places'> {
  const places = {
    ...placeOn('expected', judged, sides, expected),
    ...placeOn('actual', judged, sides, actual),
  };
  return Object.keys(places).length === 0 ? {} : { places };
}

function placeOn(name: Side['name'], judged: Judgement, sides: Sides, find: FindPlace | undefined): Member['places'] {
  const own = judged[name];
  const object = own ?? judged.expected ?? judged.actual;
  if (find === undefined || object === null) return {};
  const [side, other] = name === 'expected' ? [sides.expected, sides.actual] : [sides.actual, sides.expected];
  const address = own === null ? addressOn(side, object, other) : addressOf(object);
  const place = find({ ...address, columns: columnsOf(object), present: own !== null });
  return place === undefined ? {} : { [name]: place };
}

function columnsOf(object: SchemaObject): readonly string[] {
  const columns = factOf(object, 'columns');
  return Array.isArray(columns) ? columns.filter((column) => typeof column === 'string') : [];
}
