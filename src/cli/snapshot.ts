import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { withProgress } from './progress.ts';

interface SnapshotOptions {
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  evenkeel snapshot postgres://app@db.example.com/app --output app.json
  evenkeel audit snapshot:app.json postgres://app@db.example.com/app

The file holds the schema and no rows. It is JSON with one object a line, so that two versions can be compared.
`;

export function addSnapshotCommand(program: Command, context: CommandContext): void {
  program
    .command('snapshot')
    .summary('keep the schema of a database in a file')
    .description('Reads the schema of a database into a file that stands for it later, or where it cannot be reached.')
    .argument('<source>', 'postgres://…, sqlite:path or the path of a SQLite file')
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((source: string, options: SnapshotOptions) => snapshot(source, options, context));
}

async function snapshot(source: string, { output }: SnapshotOptions, { terminal }: CommandContext): Promise<void> {
  const { renderSnapshotInParts } = await import('../../introspection/index.ts');
  const { takeSnapshot } = await import('../audit/take-snapshot.ts');
  const taken = await withProgress(terminal, (tell) => takeSnapshot(source, { onStep: tell }));
  const parts = renderSnapshotInParts(taken);
  if (output !== undefined) {
    const { writeOutput } = await import('./output.ts');
    return writeOutput(output, parts);
  }
  for (const part of parts) await terminal.write(part);
}
