import { redactText } from '../redact.ts';
import { plainStyle, type Terminal } from './terminal.ts';

/**
 * Whether a command line starts a service that nobody watches: then all that it prints is a log of JSON lines, as containers
 * and units want it. Others print texts for people.
 */
export function isUnwatchedService(
  argv: readonly string[],
  { NODE_ENV: mode }: Readonly<Record<string, string | undefined>>,
): boolean {
  return argv[0] === 'serve' && mode === 'production' && !argv.includes('--example');
}

/** Sentences become lines of the log, in the form of `openLog`; so do warnings of Node.js. Help stays text. */
export function jsonTerminal(): Terminal {
  const tell = (level: string, msg: string) =>
    void process.stdout.write(`${JSON.stringify({ level, time: new Date().toISOString(), msg: redactText(msg) })}\n`);
  process.stdout.on('error', () => {});
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => tell('warn', `${name}: ${message}`));
  return {
    style: plainStyle,
    fileStyle: plainStyle,
    watched: false,
    write: async (text) => void process.stdout.write(text),
    say: (sentence, level = 'info') => tell(level, sentence),
    status: () => {},
  };
}
