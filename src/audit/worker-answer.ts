import { codeOf, type ErrorText, EvenkeelError, errorTextOf } from '../errors.ts';

/** The result of work in another thread. A refusal is sent as data, because an error loses its code between threads. */
export type WorkerAnswer<T> = { readonly value: T } | { readonly refusal: ErrorText };

/** Does the work. An expected refusal becomes part of the answer; anything else is thrown. */
export async function answerOf<T>(work: () => T | Promise<T>): Promise<WorkerAnswer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { refusal: errorTextOf([error]) };
  }
}

/** The value of an answer. Throws `EvenkeelError` for a refusal. */
export function openedAnswer<T>(answer: WorkerAnswer<T>): T {
  if ('value' in answer) return answer.value;
  throw new EvenkeelError(answer.refusal.code, answer.refusal.message);
}
