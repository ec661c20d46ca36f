import { type Command, Option } from 'commander';
import type { Style } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { collected } from './collected.ts';
import type { Terminal } from './terminal.ts';

/** What the text format shows. None of it changes the verdict, the counts or the exit code. */
export interface TextOptions {
  readonly verbose?: true;
  readonly summary?: true;
  readonly only?: NonNullable<Style['only']>;
  readonly table?: readonly string[];
  readonly width?: number;
}

/** The narrowest text that can be read. */
const NARROWEST = 20;

export function addTextOptions(command: Command): Command {
  return command
    .option(
      '-v, --verbose',
      'as text: name every object, say in which part values differ, and list all of the coverage',
    )
    .option('--summary', 'as text: only the verdict, and the number of findings of each rule')
    .addOption(
      new Option('--only <severity>', 'as text: only findings of this severity or a worse one').choices([
        'error',
        'warning',
        'info',
      ]),
    )
    .option('--table <name>', 'as text: only findings about this table or view; repeatable', collected)
    .option('--width <columns>', 'as text: the width of its lines; default: that of the terminal, or 80', parseWidth);
}

/** The terminal with these options in the style of stdout and of files. */
export function withTextOptions(terminal: Terminal, { verbose, summary, only, table, width }: TextOptions): Terminal {
  const asked = {
    ...(verbose !== undefined && { verbose }),
    ...(summary !== undefined && { summary }),
    ...(only !== undefined && { only }),
    ...(table !== undefined && { tables: table }),
    ...(width !== undefined && { width }),
  };
  return {
    ...terminal,
    style: { ...terminal.style, ...asked },
    fileStyle: { ...terminal.fileStyle, ...asked },
  };
}

function parseWidth(word: string): number {
  const width = Number(word);
  if (/^\d{1,5}$/.test(word) && width >= NARROWEST) return width;
  throw new EvenkeelError('E_USAGE', `--width needs a whole number from ${NARROWEST} on, not "${word}".`);
}
