import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { Command } from 'commander';
import { addAuditCommand } from './audit.ts';
import type { CommandContext } from './command-context.ts';
import { addDemoCommand } from './demo.ts';
import { addExplainCommand } from './explain.ts';
import { addSelfTestCommand } from './selftest.ts';
import { addSnapshotCommand } from './snapshot.ts';

const EXAMPLES = `
Examples:
  evenkeel audit app.db postgres://app@db.example.com/app
  evenkeel snapshot app.db --output app.json
  evenkeel explain column.missing
  evenkeel help audit
`;

/** All commands. Help and version go to `print`; usage errors are thrown as `CommanderError` and printed by no one. */
export function buildProgram(context: CommandContext, print: (text: string) => void): Command {
  const program = new Command('evenkeel')
    .description('Tells whether databases that should hold the same schema really do.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => context.terminal.style.width,
      getErrHelpWidth: () => context.terminal.style.width,
    });
  addAuditCommand(program, context);
  addSnapshotCommand(program, context);
  addSelfTestCommand(program, context);
  addExplainCommand(program, context);
  addDemoCommand(program, context);
  return program;
}

function readVersion(): string {
  const path = findPackageJSON(import.meta.url);
  const manifest: unknown = path === undefined ? {} : JSON.parse(readFileSync(path, 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}
