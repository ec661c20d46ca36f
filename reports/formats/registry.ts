import type { Format } from '../format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

/** Every format a report can be written in. */
export const formats: readonly Format[] = [text, json, markdown];

export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}
