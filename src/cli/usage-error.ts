import type { Command, CommanderError } from 'commander';
import { redactArgument } from '../redact.ts';

/** The sentence for a wrong command line: what is wrong, and what is right. What was typed is repeated without passwords. */
export function usageSentence(error: CommanderError, argv: readonly string[], program: Command): string {
  let message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  for (const argument of argv) {
    const safe = redactArgument(argument);
    if (safe !== argument) message = message.replaceAll(argument, safe);
  }
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/[.]?$/, '.');
  return `${sentence} ${hintFor(error, argv, program)}`;
}

function hintFor({ code }: CommanderError, argv: readonly string[], program: Command): string {
  const command = program.commands.find((candidate) => argv.includes(candidate.name()));
  if (command === undefined) return 'See evenkeel --help.';
  return code === 'commander.missingArgument' || code === 'commander.excessArguments'
    ? `Usage: ${program.createHelp().commandUsage(command)}`
    : `See evenkeel ${command.name()} --help.`;
}
