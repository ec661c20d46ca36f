import { Option } from 'commander';

/** The names, so that help can tell them without loading what writes them. A test holds them against the registry. */
export const formatNames: readonly string[] = ['text', 'json', 'markdown'];

export function formatOption(): Option {
  return new Option('-f, --format <name>', `how to write the report: ${formatNames.join(', ')}`).default('text');
}
