import type { Expression } from '../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, call, isLiteral, operandsOfOperator, text, wordOf } from '../syntax.ts';

const isNow = (part: Expression | undefined): boolean =>
  part !== undefined && (wordOf(part) === 'now' || argumentsOf(part, 'now')?.length === 0);

const NOW = text('now');
/** With how many digits of a second, if it is said. */
const NOW_OF_POSTGRES = ['current_timestamp', 'localtimestamp', 'statement_timestamp'];
/** What `datetime()` of SQLite writes. */
const PLAIN_FORMAT = /^(%Y-%m-%d %H:%M:%S|%F %T)$/;
const FORMAT = /^(%Y-%m-%d|%F)[T ](%H:%M:%[Sf]|%T)(\.\d+)?(Z|\+00:00)?$/;

/** The ways to write the moment a statement began, in UTC. */
export const now: Rewrite = {
  id: 'expression.now',
  title: 'The present moment',
  says: "CURRENT_TIMESTAMP, now() and datetime('now') all give the moment of writing.",
  why: 'SQLite writes UTC with a precision of one second (or what strftime is told), PostgreSQL microseconds, and local time into a timestamp without a zone: see type.local-time.',
  rewrite(part, { oneEngine }) {
    if (argumentsOf(part, 'current_timestamp', 'now', 'transaction_timestamp')?.length === 0) return call('now');
    const datetime = argumentsOf(part, 'datetime', 'timestamp');
    if (datetime !== undefined && (datetime.length === 0 || (datetime.length === 1 && isNow(datetime[0]))))
      return call('now');
    const [format, moment = NOW, ...modifiers] = argumentsOf(part, 'strftime') ?? [];
    const isWritten = isLiteral(format, 'string') && (oneEngine ? PLAIN_FORMAT : FORMAT).test(format.value);
    if (isWritten && isNow(moment) && modifiers.length === 0) return call('now');
    // Within one engine the form of a moment counts, and whose time it is.
    if (oneEngine) return undefined;
    const precision = argumentsOf(part, ...NOW_OF_POSTGRES);
    if (precision !== undefined && precision.length < 2) return call('now');
    const [zone, at] = argumentsOf(part, 'timezone') ?? [];
    if (wordOf(zone) === 'utc' && isNow(at)) return call('now');
    if (part.node === 'cast' && /^(timestamp|timestamptz)\b/i.test(part.type) && isNow(part.operands[0]))
      return call('now');
    return undefined;
  },
};

/** The ways to write the present date. */
export const today: Rewrite = {
  id: 'expression.today',
  title: 'The present date',
  says: "CURRENT_DATE and date('now') give the same date where both run in UTC.",
  why: "SQLite's date is UTC; PostgreSQL takes the time zone of the session.",
  rewrite(part) {
    if (argumentsOf(part, 'current_date')?.length === 0) return call('today');
    const date = argumentsOf(part, 'date');
    if (date !== undefined && (date.length === 0 || (date.length === 1 && isNow(date[0])))) return call('today');
    if (part.node === 'cast' && /^date$/i.test(part.type) && isNow(part.operands[0])) return call('today');
    return undefined;
  },
};

/** The ways to write seconds since 1970. */
export const epoch: Rewrite = {
  id: 'expression.epoch',
  title: 'Seconds since 1970',
  says: "strftime('%s', 'now'), unixepoch() and EXTRACT(EPOCH FROM now()) give the same seconds.",
  why: 'PostgreSQL gives fractions of a second as well, which a whole-number column rounds.',
  rewrite(part, { oneEngine }) {
    const unix = argumentsOf(part, 'unixepoch');
    if (unix !== undefined && (unix.length === 0 || (unix.length === 1 && isNow(unix[0])))) return call('epoch');
    const [first, second, third] = argumentsOf(part, 'strftime', 'extract', 'date_part') ?? [];
    if (['%s', 'epoch'].includes(wordOf(first) ?? '') && isNow(second) && third === undefined) return call('epoch');
    const rounded = oneEngine ? undefined : argumentsOf(part, 'floor', 'round', 'trunc', 'ceil');
    if (rounded?.[0] !== undefined && isEpoch(rounded[0])) return rounded[0];
    return undefined;
  },
};

function isEpoch(part: Expression): boolean {
  if (argumentsOf(part, 'epoch') !== undefined) return true;
  const factors = operandsOfOperator(part, '*');
  return (factors?.some(isEpoch) && factors.some((factor) => isLiteral(factor, 'number'))) ?? false;
}
