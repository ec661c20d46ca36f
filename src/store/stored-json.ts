import type { Static, TSchema } from 'typebox';
import { EvenkeelError } from '../errors.ts';
import { jsonReader } from '../json-reader.ts';

/**
 * Reads the JSON that a column of the store keeps. What it gives throws `EvenkeelError` E_STORED_INVALID, which names the
 * place, for a text that is something else: somebody has changed it, or it is damaged.
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
