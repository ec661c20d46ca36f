import { type Command, Option } from 'commander';
import type { AcceptOptions } from './accept-options.ts';
import { collected } from './collected.ts';
import type { CommandContext } from './command-context.ts';

const EXAMPLES = `
Examples:
  evenkeel accept migrations:db/sqlite migrations:db/postgres \\
    --reason "there since the first release"
  evenkeel accept app.db postgres://app@db.example.com/app \\
    --reason "replaced in the next release" --until 2027-03-31 --ticket APP-12
  evenkeel accept db/migrations --migrations --reason "SQLite has no schemas"
  evenkeel accept nightly --reason "made by hand" --finding 4f0c2b19aa31

The file is evenkeel.accepted.yaml next to the configuration, or in the working
directory; commit it. Its entries stay as they are. An expired entry is accepted
again under the new terms.

Exit codes:
  0  the file is written, or there is nothing to accept
  2  could not compare: unreachable, unreadable, a failing statement, or nothing
     to compare
  3  wrong usage or configuration
`;

export function addAcceptCommand(program: Command, context: CommandContext): void {
  program
    .command('accept')
    .summary('accept the differences that are there now')
    .description(
      'Audits like `evenkeel audit` and writes every new difference to a file, with a reason. From then on these differences are listed but do not fail an audit; new ones do.',
    )
    .argument('<expected>', 'the source with the schema as it should be, or the name of an audit')
    .argument('[actual]', 'the source to compare with it')
    .requiredOption('--reason <text>', 'why they are accepted (required)')
    .option('--until <date>', 'their last day, such as 2027-01-31, in UTC')
    .option('--owner <name>', 'who is responsible for them')
    .option('--ticket <text>', 'where they are tracked')
    .option('--finding <id>', 'accept only the finding or difference with this id; repeatable', collected)
    .addOption(
      new Option('--fail-on <severity>', 'the lowest severity to accept')
        .choices(['error', 'warning', 'info'])
        .default('warning'),
    )
    .option('--migrations', 'the arguments are one or two folders, as of `evenkeel migrations`')
    .option('--prune', 'remove the entries of this audit whose difference is gone')
    .option('-o, --output <file>', 'the file to read and write instead of evenkeel.accepted.yaml')
    .option('-c, --config <file>', 'configuration; default: ./evenkeel.yaml, if it exists')
    .addHelpText('after', EXAMPLES)
    .action(async (expected: string, actual: string | undefined, options: AcceptOptions) => {
      const { performAccept } = await import('./perform-accept.ts');
      await performAccept({ expected, actual }, options, context);
    });
}
