import { type DestinationStream, type Logger, pino } from 'pino';
import { keptText, redactText } from './redact.ts';

export type Log = Logger;

/** Characters. */
const MOST_OF_STACK = 10_000;

/** Logs of the service: one JSON object per line, on stdout. Messages and errors are without passwords. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret', '*.url'],
      censor: '***',
    },
    serializers: { err: errorLine },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Only bugs are logged with a stack; expected errors need only their message. */
function errorLine(error: unknown): object {
  if (!(error instanceof Error)) return { message: keptText(String(error)) };
  const code = 'code' in error ? String(error.code) : undefined;
  const message = keptText(error.message);
  if (code?.startsWith('E_')) return { code, message };
  return {
    ...(code !== undefined && { code }),
    message,
    stack: redactText((error.stack ?? '').slice(0, MOST_OF_STACK)),
  };
}
