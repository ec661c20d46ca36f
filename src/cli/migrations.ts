import type { Command } from 'commander';
import type { AuditOptions } from './audit-options.ts';
import { collected } from './collected.ts';
import type { CommandContext } from './command-context.ts';
import { addGateOptions } from './gate-options.ts';
import { addTextOptions } from './text-options.ts';

const EXAMPLES = `
Give one folder that has the files of both engines, or one folder for each:
docs/migrations.md lists the layouts. Each file is run in a scratch database; one
that fails does not stop those after it. Files are paired by what they do.

A file that needs no twin says so in a comment, or an entry of the policy does:
  -- evenkeel: no twin: SQLite has no schemas
  -- evenkeel: no twin until 2027-03-31: the search is rebuilt

Examples:
  evenkeel migrations db/migrations
  evenkeel migrations db/sqlite db/postgres --base git:origin/main
  evenkeel migrations db/migrations --base git:origin/main --release
  evenkeel migrations db/migrations --draft
  evenkeel migrations db/migrations --format markdown --output migrations.md

Exit codes:
  0  nothing new at or above --fail-on
  1  new findings at or above --fail-on: neither accepted nor in the base
  2  could not compare
  3  wrong usage or configuration
`;

export function addMigrationsCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('migrations')
    .summary('compare the migrations of two engines')
    .description(
      'Runs the migrations of two engines step by step, and reports which files fail, which have no twin, and how the schemas differ at the end.',
    )
    .argument('<folder>', 'the folder of the migrations, or that of the expected engine')
    .argument('[other]', 'the folder of the actual engine');
  addGateOptions(command)
    .option('--base <what>', 'what the base has too does not fail: report.json or git:REF', collected)
    .option('--strict', 'end with 2 at the first statement that fails')
    .option('--round-trip', 'undo each file by its down migration and run it again: the schema has to be the same')
    .option(
      '--against <git:REF>',
      'run the new files of that branch and of this one in both orders: the order must not matter',
    )
    .option(
      '--live <source>',
      'a live database: what it lacks, has by hand or has from elsewhere; repeatable',
      collected,
    )
    .option(
      '--draft',
      'after the report, print a draft of each missing twin, and whether the schemas are at parity with them',
    )
    .option('--write', 'draft, and write each draft beside its twin, under the name that the layout wants')
    .option('--release', 'what the base has too counts all the same: a release must not lack a twin');
  addTextOptions(command)
    .option('-q, --quiet', 'print no report and no progress, only set the exit code')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, other: string | undefined, options: AuditOptions) => {
      const { performMigrations } = await import('./perform-migrations.ts');
      return performMigrations([folder, ...(other === undefined ? [] : [other])], options, context);
    });
}
