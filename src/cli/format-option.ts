import { Option } from 'commander';
import { collected } from './collected.ts';

/** The names, so that help does not load the formats. A test compares them with the registry. */
export const formatNames: readonly string[] = [
  'text',
  'json',
  'markdown',
  'junit',
  'sarif',
  'github',
  'github-summary',
  'gitlab',
  'csv',
  'badge',
];

export function formatOption(): Option {
  return new Option('-f, --format <name>', `format of the report: ${formatNames.join(', ')}`).default('text');
}

/** An option that can be given several times. Its value is `readonly string[]`, or undefined; `parseFormats` reads it. */
export function formatsOption(): Option {
  return new Option(
    '-f, --format <name[=file]>',
    `format of the report, and its file; repeatable: ${formatNames.join(', ')} (default: "text")`,
  ).argParser(collected);
}
