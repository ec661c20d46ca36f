import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** What a JSON text says, or in a few words what is wrong with it: `is not JSON`, `has at /lost/0/since no text`. */
type Read<T> = { readonly value: T } | { readonly fault: string };

/** Reads JSON texts of one shape. The shape is compiled when the first text comes. */
export function jsonReader<S extends TSchema>(schema: S): (text: string) => Read<Static<S>> {
  let compiled: ReturnType<typeof Compile<S>> | undefined;
  return (text) => {
    compiled ??= Compile<S>(schema);
    const value = jsonOf(text);
    if (compiled.Check(value)) return { value };
    if (value === undefined) return { fault: 'is not JSON' };
    const [fault] = compiled.Errors(value);
    return { fault: `does not fit at ${fault?.instancePath || 'its top'}: ${fault?.message}` };
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
