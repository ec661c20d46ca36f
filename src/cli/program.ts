import { Command } from 'commander';
import { addAcceptCommand } from './accept.ts';
import { addAuditCommand } from './audit.ts';
import type { CommandContext } from './command-context.ts';
import { addCompletionCommand } from './completion.ts';
import { addConfigCommand } from './config.ts';
import { addDemoCommand } from './demo.ts';
import { addExplainCommand } from './explain.ts';
import { addHealthCommand } from './health.ts';
import { addInitCommand } from './init.ts';
import { addMigrationsCommand } from './migrations.ts';
import { addNotifyCommand } from './notify.ts';
import { addSelfTestCommand } from './selftest.ts';
import { addServeCommand } from './serve.ts';
import { addSnapshotCommand } from './snapshot.ts';
import { addTokenCommand } from './token.ts';
import { readVersion } from './version.ts';

const EXAMPLES = `
Examples:
  evenkeel audit app.db postgres://app@db.example.com/app
  evenkeel snapshot app.db --output app.json
  evenkeel explain column.missing
  evenkeel help audit
`;

/** All commands. Help and version go to `print`; usage errors are thrown as `CommanderError`, not printed. */
export function buildProgram(context: CommandContext, print: (text: string) => void): Command {
  const program = new Command('evenkeel')
    .description('Compares the schemas of databases and reports where they differ.')
    .version(readVersion(), '-V, --version', 'print the version; alone, -v does too')
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
  addMigrationsCommand(program, context);
  addAcceptCommand(program, context);
  addSnapshotCommand(program, context);
  addInitCommand(program, context);
  addServeCommand(program, context);
  addHealthCommand(program, context);
  addTokenCommand(program, context);
  addNotifyCommand(program, context);
  addConfigCommand(program, context);
  addSelfTestCommand(program, context);
  addExplainCommand(program, context);
  addDemoCommand(program, context);
  addCompletionCommand(program, context);
  return program;
}
