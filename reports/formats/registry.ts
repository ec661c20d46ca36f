/** The room of formats. In: a report. Out: its text; a format is a pure function in a file of its own. */

import { badge } from './badge.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { githubSummary } from './github-summary.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Every format a report can be written in. */
export const formats: readonly Format[] = [
  text,
  json,
  markdown,
  junit,
  sarif,
  github,
  githubSummary,
  gitlab,
  csv,
  badge,
];

export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}
