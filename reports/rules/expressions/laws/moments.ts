import { type Expression, mapOperands, someExpression } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { argumentsOf, call, isLiteral, operandsOfOperator, operator, text, wordOf } from '../syntax.ts';
import { strftimeFormat, toCharFormat } from './moment-formats.ts';

const isNow = (part: Expression | undefined): boolean =>
  part !== undefined && (wordOf(part) === 'now' || argumentsOf(part, 'now') !== undefined);

const NOW = text('now');
/** The number of fractional digits, if given. */
const NAMES_OF_NOW = ['current_timestamp', 'localtimestamp', 'statement_timestamp', 'clock_timestamp'];
/** What `datetime()` of SQLite writes. */
const PLAIN_FORMAT = '%Y-%m-%d %H:%M:%S';
const FRACTION_FORMAT = '%Y-%m-%d %H:%M:%f';
const FORMAT = /^%Y-%m-%d[T ]%H:%M:%[Sf](\.\d+)?(Z|\+00:00)?$/;
const DATE_FORMAT = '%Y-%m-%d';
const FRACTION = /^(subsec|subsecond)$/;

/** The ways to write the moment a statement began, in UTC. */
export const now: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.now',
  engines: ['sqlite', 'postgres'],
  title: 'The current time',
  says: "CURRENT_TIMESTAMP, now() and datetime('now') all give the time of the write.",
  why: 'SQLite writes UTC with a precision of one second (or as in the format of strftime). PostgreSQL writes microseconds, and local time into a timestamp without time zone: see type.local-time.',
  rewrite(part, context) {
    const { oneEngine } = context;
    if (argumentsOf(part, 'current_timestamp', 'now', 'transaction_timestamp')?.length === 0) return call('now');
    const format = formatOfNow(part, oneEngine);
    if (format !== undefined && (oneEngine ? format === PLAIN_FORMAT : FORMAT.test(format)))
      return writtenNow(format, context);
    // Within one engine the format of a moment and its time zone count.
    if (oneEngine) return undefined;
    const precision = argumentsOf(part, ...NAMES_OF_NOW);
    if (precision !== undefined && precision.length < 2) return call('now');
    const [zone, at] = argumentsOf(part, 'timezone') ?? [];
    if (wordOf(zone) === 'utc' && isNow(at)) return call('now');
    if (part.node === 'cast' && /^(timestamp|timestamptz)\b/i.test(part.type) && isNow(part.operands[0]))
      return call('now');
    return undefined;
  },
};

/** Text stores the format of the moment; every other type only the moment. */
function writtenNow(format: string, { oneEngine, target }: ExpressionContext): Expression {
  const isOnlyText = target.size === 1 && target.has('text');
  return isOnlyText && !oneEngine ? call('now', text(format)) : call('now');
}

/** The format of the current time, as for `strftime()`; undefined for other expressions. */
function formatOfNow(part: Expression, oneEngine: boolean): string | undefined {
  const datetime = argumentsOf(part, 'datetime', 'timestamp');
  if (datetime !== undefined) return formatOfDatetime(datetime, oneEngine);
  const [format, moment = NOW, ...modifiers] = argumentsOf(part, 'strftime') ?? [];
  if (isLiteral(format, 'string') && isNow(moment) && (modifiers.length === 0 || isFraction(modifiers))) {
    return strftimeFormat(format.value);
  }
  const [at, pattern, ...more] = argumentsOf(part, 'to_char') ?? [];
  return !oneEngine && isNow(at) && isLiteral(pattern, 'string') && more.length === 0
    ? toCharFormat(pattern.value)
    : undefined;
}

function formatOfDatetime([moment = NOW, ...modifiers]: readonly Expression[], oneEngine: boolean): string | undefined {
  if (isNow(moment) && modifiers.length === 0) return PLAIN_FORMAT;
  const isFractional = isNow(moment) ? isFraction(modifiers) : isFraction([moment, ...modifiers]);
  return isFractional && !oneEngine ? FRACTION_FORMAT : undefined;
}

function isFraction([modifier, ...others]: readonly Expression[]): boolean {
  return others.length === 0 && FRACTION.test(wordOf(modifier) ?? '');
}

/** The expression with every current time without its format. */
export function withoutFormOfNow(part: Expression): Expression {
  const changed = mapOperands(part, withoutFormOfNow);
  return argumentsOf(changed, 'now') === undefined ? changed : call('now');
}

/** Whether a current time without a format occurs. */
export function hasPlainNow(tree: Expression): boolean {
  return someExpression(tree, (part) => argumentsOf(part, 'now')?.length === 0);
}

/** The ways to write the present date. */
export const today: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.today',
  title: 'The current date',
  says: "date('now') and (now() AT TIME ZONE 'UTC')::date give the same date.",
  why: 'Both give the date in UTC. The date of the session can be another one: see expression.local-moment.',
  rewrite(part, { oneEngine }) {
    if (argumentsOf(part, 'current_date')?.length === 0) return call('today');
    const date = argumentsOf(part, 'date');
    if (date !== undefined && (date.length === 0 || (date.length === 1 && isNow(date[0])))) return call('today');
    if (!oneEngine && formatOfNow(part, oneEngine) === DATE_FORMAT) return call('today');
    if (part.node === 'cast' && /^date$/i.test(part.type) && isNow(part.operands[0])) return call('today');
    return undefined;
  },
};

/** The ways to write seconds since 1970. */
export const epoch: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'across engines',
  id: 'expression.epoch',
  title: 'Seconds since 1970',
  says: "strftime('%s', 'now'), unixepoch() and EXTRACT(EPOCH FROM now()) give the same seconds.",
  why: 'Where one side also gives fractions of a second, an integer column rounds them.',
  rewrite(part, { oneEngine, target }) {
    if (isSeconds(part, oneEngine)) return call('epoch');
    if (oneEngine) return undefined;
    const days = epochOfDays(part);
    if (days !== undefined) return days;
    // The types are judged separately: type.epoch.
    const isMoment = target.has('integer') && target.has('timestamp');
    if (isMoment && isEpoch(part)) return call('now');
    const whole = wholeOf(part);
    return whole !== undefined && (isEpoch(whole) || (isMoment && isNow(whole))) ? whole : undefined;
  },
};

/** What is made a whole number by a function or a cast; undefined for other expressions. */
function wholeOf(part: Expression): Expression | undefined {
  const rounded = argumentsOf(part, 'floor', 'round', 'trunc', 'ceil');
  if (rounded !== undefined) return rounded[0];
  const isWhole = part.node === 'cast' && /^(smallint|integer|int|bigint|int[248])$/i.test(part.type);
  return isWhole ? part.operands[0] : undefined;
}

function isSeconds(part: Expression, oneEngine: boolean): boolean {
  const unix = argumentsOf(part, 'unixepoch');
  if (unix !== undefined) {
    const modifiers = unix.filter((each) => !isNow(each));
    return modifiers.length === 0 || (!oneEngine && isFraction(modifiers));
  }
  const [what, moment = NOW, ...more] = argumentsOf(part, 'strftime', 'extract', 'date_part') ?? [];
  return ['%s', 'epoch'].includes(wordOf(what) ?? '') && isNow(moment) && more.length === 0;
}

/** The day on which 1970 began, as SQLite counts them, and how many seconds and milliseconds a day has. */
const [FIRST_DAY, SECONDS, MILLISECONDS] = ['2440587.5', '86400', '86400000'];

/** `(julianday('now') - 2440587.5) * 86400`. */
function epochOfDays(part: Expression): Expression | undefined {
  const [moment, first] = operandsOfOperator(part, '-') ?? [];
  if (moment !== undefined && isLiteral(first, 'number', FIRST_DAY)) {
    const at = argumentsOf(moment, 'julianday');
    return at !== undefined && (at.length === 0 || (at.length === 1 && isNow(at[0]))) ? call('epoch_days') : undefined;
  }
  const factors = operandsOfOperator(part, '*') ?? [];
  const days = factors.find((factor) => argumentsOf(factor, 'epoch_days') !== undefined);
  const [factor, ...others] = factors.filter((each) => each !== days);
  if (days === undefined || others.length > 0 || !isLiteral(factor, 'number')) return undefined;
  const size = factor.value.replace(/\.0*$/, '');
  if (size === SECONDS) return call('epoch');
  return size === MILLISECONDS ? operator('*', call('epoch'), { ...factor, value: '1000' }) : undefined;
}

function isEpoch(part: Expression): boolean {
  if (argumentsOf(part, 'epoch') !== undefined) return true;
  const factors = operandsOfOperator(part, '*');
  return (factors?.some(isEpoch) && factors.some((factor) => isLiteral(factor, 'number'))) ?? false;
}
