import type { Command } from 'commander';
import { EvenkeelError } from '../errors.ts';
import type { CommandContext } from './command-context.ts';
import { withProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

interface SnapshotOptions {
  readonly output?: string;
  readonly script?: string;
  readonly major?: string;
  readonly schema?: string;
  readonly with?: string;
}

const EXAMPLES = `
Examples:
  evenkeel snapshot postgres://app@db.example.com/app --output app.json
  evenkeel audit snapshot:app.json postgres://app@db.example.com/app

The file contains the schema and no rows. It is JSON with one object per line, so diff works on two versions.

If Evenkeel cannot connect, someone else can run a script; its output is a source:
  evenkeel snapshot --script postgres --major 17 --output evenkeel.sql
  psql -X -A -t -q -v ON_ERROR_STOP=1 -f evenkeel.sql -o answers.txt mydb
  evenkeel audit answers:answers.txt app.db
`;

export function addSnapshotCommand(program: Command, context: CommandContext): void {
  program
    .command('snapshot')
    .summary('save the schema of a database to a file')
    .description('Reads the schema of a database and saves it to a file, which can be compared later or elsewhere.')
    .argument('[source]', 'postgres://…, sqlite:path, the path of a SQLite file, or answers:file.txt')
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .option('--script <engine>', 'write a read-only SQL script for others to run: postgres')
    .option('--major <version>', 'for the script: the major version of the server, such as 17')
    .option('--schema <names>', 'for the script: read only these schemas, such as app,billing')
    .option('--with <extras>', 'for the script: also read privileges, owners or privileges,owners')
    .addHelpText('after', EXAMPLES)
    .action((source: string | undefined, options: SnapshotOptions) => snapshot(source, options, context));
}

async function snapshot(
  source: string | undefined,
  options: SnapshotOptions,
  { terminal }: CommandContext,
): Promise<void> {
  const { script, output } = options;
  const { writeText } = await import('./output.ts');
  if (script === undefined)
    return writeText(await snapshotParts(readable(source, options), terminal), output, terminal);
  if (source !== undefined) throw usage('A script is written for an engine and reads no source: leave the source out.');
  await writeText(await scriptText(script, options), output, terminal);
}

function readable(source: string | undefined, { major, schema, with: extras }: SnapshotOptions): string {
  if (source === undefined) throw usage('Name a source to read, or write a script with --script postgres.');
  const stray = Object.entries({ major, schema, with: extras }).find(([, value]) => value !== undefined);
  if (stray === undefined) return source;
  throw usage(
    `--${stray[0]} is an option for scripts: add --script, or put it into the source, as in "…?schema=app&with=owners".`,
  );
}

async function snapshotParts(source: string, terminal: Terminal): Promise<Iterable<string>> {
  const { renderSnapshotInParts } = await import('../../introspection/index.ts');
  const { takeSnapshot } = await import('../audit/take-snapshot.ts');
  return renderSnapshotInParts(
    await withProgress(terminal, (onStep) => takeSnapshot(source, { onStep, mayRun: true })),
  );
}

async function scriptText(engine: string, { major, schema, with: extras }: SnapshotOptions): Promise<string> {
  const { renderScript } = await import('../../introspection/index.ts');
  return renderScript(engine, {
    major: major === undefined ? undefined : Number(major),
    namespaces: listOf(schema),
    extras: listOf(extras),
  });
}

function listOf(names: string | undefined): readonly string[] {
  return (names ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function usage(message: string): EvenkeelError {
  return new EvenkeelError('E_USAGE', message);
}
