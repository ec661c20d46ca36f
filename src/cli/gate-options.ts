import { type Command, Option } from 'commander';
import { thresholds } from '../exit-code.ts';
import { formatsOption } from './format-option.ts';

/** Where the report goes, and what it takes to fail. */
export function addGateOptions(command: Command): Command {
  return command
    .addOption(formatsOption())
    .option('-o, --output <file>', 'a file instead of stdout, for the format without a file')
    .addOption(
      new Option('--fail-on <severity>', 'the lowest severity that ends with exit code 1')
        .choices(thresholds)
        .default('warning'),
    )
    .option('--exit-zero', 'end with 0 whatever is found, like --fail-on never')
    .option('--accepted <file>', 'the file of accepted differences; default: evenkeel.accepted.yaml, if it exists')
    .option('-c, --config <file>', 'configuration; default: ./evenkeel.yaml, if it exists');
}
