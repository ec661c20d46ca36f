import { Option } from 'commander';
import { collected } from './collected.ts';

/** The names, so that help can tell them without loading what writes them. A test holds them against the registry. */
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
  return new Option('-f, --format <name>', `how to write the report: ${formatNames.join(', ')}`).default('text');
}

/** Can be given several times; gives `readonly string[]`, or undefined where it was not given. `parseFormats` reads them. */
export function formatsOption(): Option {
  return new Option(
    '-f, --format <name[=file]>',
    `how to write the report, and where; can be given several times: ${formatNames.join(', ')} (default: "text")`,
  ).argParser(collected);
}
