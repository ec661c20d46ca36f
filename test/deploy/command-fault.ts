import type { Command } from 'commander';
import { buildProgram } from '../../src/cli/program.ts';
import { plainStyle } from '../../src/cli/terminal.ts';

/** An unknown command or option in the words after `evenkeel`, according to its help. Nothing is run. */
export function commandFault(words: readonly string[]): string | undefined {
  const program = buildProgram(
    {
      terminal: {
        style: plainStyle,
        fileStyle: plainStyle,
        watched: false,
        write: async () => {},
        say: () => {},
        status: () => {},
      },
      end: () => {},
    },
    () => {},
  );
  let command: Command = program;
  for (const word of words) {
    if (word.startsWith('-')) {
      const known = command.options.some(({ long, short }) => word === long || word === short);
      if (!known) return `${command.name()} has no option ${word}`;
      continue;
    }
    const inner = command.commands.find((candidate) => candidate.name() === word);
    if (inner === undefined && command.commands.length > 0) return `${command.name()} has no command ${word}`;
    command = inner ?? command;
  }
  return command === program ? 'no command' : undefined;
}
