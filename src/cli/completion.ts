import { Argument, type Command } from 'commander';
import type { CommandContext } from './command-context.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const EXAMPLES = `
Examples:
  source <(evenkeel completion bash)
  evenkeel completion zsh > "\${fpath[1]}/_evenkeel"
  evenkeel completion fish > ~/.config/fish/completions/evenkeel.fish

The first line in ~/.bashrc gives it to each new shell.
`;

export function addCompletionCommand(program: Command, { terminal }: CommandContext): void {
  program
    .command('completion')
    .summary('print a script that completes command lines')
    .description('Prints a script with which a shell completes commands, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: (typeof SHELLS)[number]) => {
      const { bashScript, fishScript, zshScript } = await import('./completion-scripts.ts');
      const { completionsOf } = await import('./completions.ts');
      const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };
      await terminal.write(scripts[shell](completionsOf(program)));
    });
}
