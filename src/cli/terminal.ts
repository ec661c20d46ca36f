import type { Style } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { redactText } from '../redact.ts';

/** The process as a command sees it. */
export interface Terminal {
  /** How stdout shows text: coloured and as wide as the window where it is one. */
  readonly style: Style;
  /** Whether someone watches stderr: false in pipes and in CI. */
  readonly watched: boolean;
  /** Resolves when stdout has taken the text, or when its reader has left. */
  write(text: string): Promise<void>;
  /** One sentence on stderr. */
  say(sentence: string): void;
  /** Replaces the last line on stderr while it is watched; empty: clears it. */
  status(text: string): void;
}

/** How files and pipes are written. */
export const plainStyle: Style = { colour: false, width: 80 };

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const { CI: ci = '' } = process.env;
  for (const stream of [stdout, stderr]) stream.on('error', ignore);
  const watched = stderr.isTTY === true && ci === '';
  return {
    style: { colour: wantsColour(), width: widthOf(stdout) },
    watched,
    write: (text) => writeTo(stdout, text),
    say: (sentence) => void stderr.write(`evenkeel: ${oneLine(redactText(sentence))}\n`),
    status: (text) =>
      void (watched && stderr.write(`\r\u001b[K${oneLine(redactText(text)).slice(0, (stderr.columns || 80) - 1)}`)),
  };
}

/** Of the window, within what can be read; windows that do not tell say 0. */
function widthOf({ isTTY, columns }: NodeJS.WriteStream): number {
  return isTTY && columns > 0 ? Math.min(Math.max(columns, 60), 120) : plainStyle.width;
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

/** Control characters and direction marks would be obeyed by the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** Failed writes are told to the one who wrote. */
function ignore(): void {}
