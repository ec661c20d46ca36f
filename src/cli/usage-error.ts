import type { Command, CommanderError } from 'commander';
import { redactArgument } from '../redact.ts';

/** The message for a wrong command line: what is wrong, and what is right. It repeats the input without passwords. */
export function usageSentence(error: CommanderError, argv: readonly string[], program: Command): string {
  if (error.code === 'commander.help') return `Which command? ${hintFor(error, argv, program)}`;
  let message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  for (const argument of argv) {
    const safe = redactArgument(argument);
    if (safe !== argument) message = message.replaceAll(argument, safe);
  }
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/[.]?$/, '.');
  return `${sentence} ${hintFor(error, argv, program)}`;
}

function hintFor({ code }: CommanderError, argv: readonly string[], program: Command): string {
  const command = commandIn(argv, program);
  const name = program
    .createHelp()
    .commandUsage(command)
    .replace(/ \[options\].*$/, '');
  return code === 'commander.missingArgument' || code === 'commander.excessArguments'
    ? `Usage: ${program.createHelp().commandUsage(command)}`
    : `See ${name} --help.`;
}

/** The command or subcommand that the words name. */
function commandIn(argv: readonly string[], program: Command): Command {
  return argv.reduce((command, word) => command.commands.find((inner) => inner.name() === word) ?? command, program);
}
