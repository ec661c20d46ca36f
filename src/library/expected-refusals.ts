import { codeOf, EvenkeelError, errorTextOf, refusalOf } from '../errors.ts';

/** Runs the work. Expected errors are rethrown as one `EvenkeelError`, others unchanged. */
export async function expectedRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const errors = error instanceof AggregateError ? error.errors : [error];
    const code = errors.map(codeOf).find((known) => known !== undefined);
    if (error instanceof EvenkeelError || code === undefined || !refusalOf(error).expected) throw error;
    throw new EvenkeelError(code, errorTextOf(errors).message, { cause: error });
  }
}
