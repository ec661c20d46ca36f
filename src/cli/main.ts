import { CommanderError } from 'commander';
import { refusalOf } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { redactText } from '../redact.ts';
import { isUnwatchedService, jsonTerminal } from './json-terminal.ts';
import { buildProgram } from './program.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { usageSentence } from './usage-error.ts';

/** Runs the command of the process, and sets its exit code. */
export async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const terminal = isUnwatchedService(argv, process.env) ? jsonTerminal() : processTerminal();
  process.on('uncaughtException', (error) => process.exit(tellError(error, terminal)));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.exitCode = await run(argv, terminal);
}

/** Runs one command line, without the program's name. Never throws: errors are printed. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.parity;
  const printed: string[] = [];
  const end = (code: ExitCode) => {
    exitCode = code;
  };
  const program = buildProgram({ terminal, end }, (text) => printed.push(text));
  try {
    if (argv.length === 0) {
      await terminal.write(`${program.helpInformation()}\nName a command: without one nothing is compared.\n`);
      return exitCodes.usage;
    }
    await program.parseAsync(argv.length === 1 && argv[0] === '-v' ? ['--version'] : argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellError(error, terminal);
    if (error.exitCode === 0) return await printHelp(printed.join(''), terminal);
    terminal.say(usageSentence(error, argv, program), 'fatal');
    return exitCodes.usage;
  }
}

async function printHelp(text: string, terminal: Terminal): Promise<ExitCode> {
  try {
    await terminal.write(text);
    return exitCodes.parity;
  } catch (error) {
    return tellError(error, terminal);
  }
}

function tellError(error: unknown, terminal: Terminal): ExitCode {
  const { sentences, exitCode, expected } = refusalOf(error);
  const { EVENKEEL_DEBUG: debug = '' } = process.env;
  const hint = expected || debug !== '' ? '' : ' This is a bug in Evenkeel: EVENKEEL_DEBUG=1 shows where.';
  for (const sentence of sentences) terminal.say(sentence.replace(/[.?]?$/, (end) => end || '.') + hint, 'fatal');
  if (debug !== '') for (const stack of stacksOf(error)) process.stderr.write(`${redactText(stack)}\n`);
  return exitCode;
}

/** The stack of an error and of what caused it. */
function stacksOf(error: unknown): readonly string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(stacksOf);
  return error instanceof Error ? [error.stack ?? error.message, ...stacksOf(error.cause)] : [];
}
