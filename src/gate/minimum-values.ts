import { EvenkeelError } from '../errors.ts';

/** Parses the value of an option: a whole number above 0. */
export function countFor(option: string): (word: string) => number {
  return (word) => {
    const count = Number(word);
    if (/^\d+$/.test(word) && Number.isSafeInteger(count) && count > 0) return count;
    throw new EvenkeelError('E_USAGE', `${option} needs a whole number above 0, not "${word}".`);
  };
}

/** Parses the value of an option: a number from 0 to 100, with or without `%`. */
export function percentFor(option: string): (word: string) => number {
  return (word) => {
    const percent = Number(word.replace(/\s*%$/, ''));
    if (/^\d+(?:\.\d+)?\s*%?$/.test(word) && percent <= 100) return percent;
    throw new EvenkeelError('E_USAGE', `${option} needs a percentage from 0 to 100, not "${word}".`);
  };
}
