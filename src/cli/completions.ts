import type { Command, Option } from 'commander';
import { formatNames } from './format-option.ts';

/** What can follow a command, as its declaration has it. */
export interface Completion {
  /** The words of the command: empty for the program, `config check`. */
  readonly path: string;
  readonly commands: readonly Described[];
  readonly options: readonly CompletedOption[];
  /** The values of its first argument, where they are known. */
  readonly values: readonly string[];
}

interface Described {
  readonly name: string;
  readonly about: string;
}

interface CompletedOption {
  readonly long: string;
  readonly short: string | undefined;
  readonly about: string;
  readonly takesValue: boolean;
  /** Its values, where they are known. */
  readonly values: readonly string[];
}

/** The program and each of its commands, in the order of the help. */
export function completionsOf(program: Command): readonly Completion[] {
  return below(program, []);
}

function below(command: Command, path: readonly string[]): readonly Completion[] {
  const help = command.createHelp();
  const inner = help.visibleCommands(command);
  const here = {
    path: path.join(' '),
    commands: inner.map((known) => ({ name: known.name(), about: help.subcommandDescription(known) })),
    options: help.visibleOptions(command).map((option) => optionOf(option, help.optionDescription(option))),
    values: [...(command.registeredArguments[0]?.argChoices ?? [])],
  };
  return [here, ...inner.flatMap((known) => (known.name() === 'help' ? [] : below(known, [...path, known.name()])))];
}

function optionOf(option: Option, about: string): CompletedOption {
  const { long = '', short, required, optional, argChoices } = option;
  return {
    long: long ?? '',
    short: short ?? undefined,
    about,
    takesValue: required || optional,
    values: argChoices ?? (long === '--format' ? formatNames : []),
  };
}
