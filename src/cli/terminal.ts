import type { Style } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { redactText } from '../redact.ts';
import { lacksUtf8, linksOf } from './terminal-features.ts';

/** The output of the process, for commands. */
export interface Terminal {
  /** The style of stdout: colour and width of the terminal, if it is one. */
  readonly style: Style;
  /** The style of text that goes to a file. */
  readonly fileStyle: Style;
  /** Whether stderr is a terminal: false in pipes and in CI. */
  readonly watched: boolean;
  /** Resolves when stdout has the text, or when its reader is gone. */
  write(text: string): Promise<void>;
  /** One sentence on stderr; a log has its level. */
  say(sentence: string, level?: 'info' | 'fatal'): void;
  /** Replaces the status line on stderr if it is a terminal; empty: clears it. */
  status(text: string): void;
}

/** The style of files and pipes. */
export const plainStyle: Style = { colour: false, width: 80 };

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const { CI: ci = '' } = process.env;
  for (const stream of [stdout, stderr]) stream.on('error', ignore);
  const watched = stderr.isTTY === true && ci === '';
  return {
    style: {
      colour: wantsColour(),
      width: widthOf(stdout),
      ascii: lacksUtf8(process.env),
      ...linksOf(stdout.isTTY === true, process.env),
    },
    fileStyle: plainStyle,
    watched,
    write: (text) => writeTo(stdout, text),
    say: (sentence) => void stderr.write(`evenkeel: ${oneLine(redactText(sentence))}\n`),
    status: (text) =>
      void (watched && stderr.write(`\r\u001b[K${oneLine(redactText(text)).slice(0, (stderr.columns || 80) - 1)}`)),
  };
}

/** Less cannot be read. */
const NARROWEST = 20;

/** The width of the terminal; some report 0. */
function widthOf({ isTTY, columns }: NodeJS.WriteStream): number {
  return isTTY && columns > 0 ? Math.max(columns, NARROWEST) : plainStyle.width;
}

function wantsColour(): boolean {
  const { FORCE_COLOR: forced = '' } = process.env;
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return process.stdout.isTTY && process.stdout.hasColors();
}

function writeTo(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(new EvenkeelError('E_OUTPUT', `Cannot write to stdout: ${error.message}.`, { cause: error }));
    });
  });
}

/** Makes control characters and direction marks visible, because a terminal interprets them. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** Failed writes are errors of the writer. */
function ignore(): void {}
