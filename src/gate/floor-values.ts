import { EvenkeelError } from '../errors.ts';

/** A whole number above 0, as an option takes it. */
export function countFor(option: string): (word: string) => number {
  return (word) => {
    const count = Number(word);
    if (/^\d+$/.test(word) && Number.isSafeInteger(count) && count > 0) return count;
    throw new EvenkeelError('E_USAGE', `${option} takes a whole number above 0, not "${word}".`);
  };
}

/** A number from 0 to 100, with or without `%`, as an option takes it. */
export function percentFor(option: string): (word: string) => number {
  return (word) => {
    const percent = Number(word.replace(/\s*%$/, ''));
    if (/^\d+(?:\.\d+)?\s*%?$/.test(word) && percent <= 100) return percent;
    throw new EvenkeelError('E_USAGE', `${option} takes a percentage from 0 to 100, not "${word}".`);
  };
}
