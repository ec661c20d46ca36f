import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** A value of some shape, or in a few words what is wrong with it: `is not JSON`, `does not fit at /lost/0: must be string`. */
type Checked<T> = { readonly value: T } | { readonly fault: string };

/** Checks values of one shape. The shape is compiled when the first value comes. */
export function checkerOf<S extends TSchema>(schema: S): (value: unknown) => Checked<Static<S>> {
  let compiled: ReturnType<typeof Compile<S>> | undefined;
  return (value) => {
    compiled ??= Compile<S>(schema);
    if (compiled.Check(value)) return { value };
    const [fault] = compiled.Errors(value);
    return { fault: `does not fit at ${fault?.instancePath || 'its top'}: ${fault?.message}` };
  };
}

/** Reads JSON texts of one shape. */
export function jsonReader<S extends TSchema>(schema: S): (text: string) => Checked<Static<S>> {
  const check = checkerOf(schema);
  return (text) => {
    const value = jsonOf(text);
    return value === undefined ? { fault: 'is not JSON' } : check(value);
  };
}

/** Undefined for what is none: JSON has no word for that. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
