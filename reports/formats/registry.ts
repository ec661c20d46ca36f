import type { Format } from '../format.ts';

/** Every format a report can be written in. */
export const formats: readonly Format[] = [];

export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}
