import { type Expression, mapExpression, someExpression } from '../../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, call } from '../syntax.ts';

/** The current time, in each PostgreSQL form whose text depends on the session's time zone. */
const PRESENT = [
  'now',
  'current_timestamp',
  'localtimestamp',
  'transaction_timestamp',
  'statement_timestamp',
  'clock_timestamp',
];
const LOCAL = 'to_char of session';
const LOCAL_DAY = 'date of session';

/** The expression with a mark on each current time or date in the session's time zone (without `AT TIME ZONE`). */
export function markedLocal(tree: Expression): Expression {
  return mapExpression(tree, (part) => {
    if (isLocalDay(part)) return call(LOCAL_DAY);
    const [moment, ...format] = argumentsOf(part, 'to_char') ?? [];
    if (moment === undefined || !isPresent(moment) || isMoved(moment)) return part;
    return call(LOCAL, moment, ...format);
  });
}

/** `CURRENT_DATE` of PostgreSQL; a reader of an engine whose day is that of UTC gives `date()` for it. */
function isLocalDay(part: Expression): boolean {
  if (argumentsOf(part, 'current_date')?.length === 0) return true;
  return part.node === 'cast' && part.type === 'date' && argumentsOf(part.operands[0], ...PRESENT) !== undefined;
}

function isPresent(tree: Expression): boolean {
  return someExpression(tree, (part) => argumentsOf(part, ...PRESENT) !== undefined);
}

function isMoved(tree: Expression): boolean {
  return someExpression(tree, (part) => argumentsOf(part, 'timezone') !== undefined);
}

/** `to_char(now(), …)` and `CURRENT_DATE`, which SQLite gives in UTC. */
export const localMoment: Rewrite = {
  inExpressions: 'across engines',
  id: 'expression.local-moment',
  engines: ['sqlite', 'postgres'],
  title: 'The current time in the time zone of the session',
  says: "to_char(now(), …) and CURRENT_DATE in PostgreSQL use the session's time zone; SQLite uses UTC.",
  why: "now() AT TIME ZONE 'UTC' gives the same on both sides. A Z in the format does not convert to UTC.",
  example: 'a session with TimeZone America/New_York',
  verdict: 'lossy',
  rewrite(part, { oneEngine }) {
    if (oneEngine) return undefined;
    if (argumentsOf(part, LOCAL_DAY) !== undefined) return call('today');
    const given = argumentsOf(part, LOCAL);
    return given === undefined ? undefined : call('to_char', ...given);
  },
};
