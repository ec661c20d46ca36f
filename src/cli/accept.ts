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
  evenkeel accept nightly --reason "made by hand" --finding 4f0c2b19aa31

The file is evenkeel.accepted.yaml beside the configuration, or in the working
directory; commit it. What is in it stays as it is. A difference whose time is
over is accepted again under the new terms.

Exit codes:
  0  the file is written, or there is nothing to accept
  2  could not compare: unreachable, unreadable, a failing statement, or nothing
     to compare
  3  wrong usage or configuration
`;

export function addAcceptCommand(program: Command, context: CommandContext): void {
  program
    .command('accept')
    .summary('agree to live with the differences there are')
    .description(
      'Audits as `evenkeel audit` does, and writes every new difference into a file with a reason. From then on they are listed and fail nothing; what is new does.',
    )
    .argument('<expected>', 'the source that says how it should be, or the name of an audit')
    .argument('[actual]', 'the source that is to be judged')
    .requiredOption('--reason <text>', 'why they may be (required)')
    .option('--until <date>', 'the last day of it, such as 2027-01-31, in UTC')
    .option('--owner <name>', 'who answers for them')
    .option('--ticket <text>', 'where they are followed up')
    .option('--finding <id>', 'accept only the finding or difference of that id; repeatable', collected)
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that is accepted')
        .choices(['error', 'warning', 'info'])
        .default('warning'),
    )
    .option('--prune', 'take out the entries of this audit whose difference is no longer there')
    .option('-o, --output <file>', 'the file to read and write instead of evenkeel.accepted.yaml')
    .option('-c, --config <file>', 'configuration; by default ./evenkeel.yaml where there is one')
    .addHelpText('after', EXAMPLES)
    .action(async (expected: string, actual: string | undefined, options: AcceptOptions) => {
      const { performAccept } = await import('./perform-accept.ts');
      await performAccept({ expected, actual }, options, context);
    });
}
