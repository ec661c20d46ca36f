import type { Static, TSchema } from 'typebox';
import { EvenkeelError } from '../errors.ts';
import { jsonReader } from '../json-reader.ts';

/**
 * Builds a reader for the JSON in a column of the store. For a damaged or changed text it throws `EvenkeelError`
 * E_STORED_INVALID, which names the place.
 */
export function storedJson<S extends TSchema>(schema: S): (text: string, place: string) => Static<S> {
  const read = jsonReader(schema);
  return (text, place) => {
    const found = read(text);
    if ('value' in found) return found.value;
    throw new EvenkeelError(
      'E_STORED_INVALID',
      `The store is damaged: ${place} ${found.fault}. Take the store from a backup, or delete that row.`,
    );
  };
}
