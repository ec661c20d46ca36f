import { codeOf, type ErrorText, EvenkeelError, errorTextOf } from '../errors.ts';

/** What came of work in another thread. A refusal goes as data: an error that crosses over loses its code. */
export type Told<T> = { readonly value: T } | { readonly refusal: ErrorText };

/** Does the work; what it throws as an expected refusal is told, anything else is thrown as it is. */
export async function told<T>(work: () => T | Promise<T>): Promise<Told<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { refusal: errorTextOf([error]) };
  }
}

/** The value on this side. Throws `EvenkeelError` for a refusal. */
export function heard<T>(told: Told<T>): T {
  if ('value' in told) return told.value;
  throw new EvenkeelError(told.refusal.code, told.refusal.message);
}
