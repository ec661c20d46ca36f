import { type Expression, mapExpression, someExpression } from '../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, call } from '../syntax.ts';

/** The present moment, in each way PostgreSQL can write it that takes the time zone of the session for text. */
const PRESENT = [
  'now',
  'current_timestamp',
  'localtimestamp',
  'transaction_timestamp',
  'statement_timestamp',
  'clock_timestamp',
];
const LOCAL = 'to_char of session';

/** The expression with a mark on each present moment that is written in the time zone of the session: no `AT TIME ZONE`. */
export function markedLocal(tree: Expression): Expression {
  return mapExpression(tree, (part) => {
    const [moment, ...format] = argumentsOf(part, 'to_char') ?? [];
    if (moment === undefined || !isPresent(moment) || isMoved(moment)) return part;
    return call(LOCAL, moment, ...format);
  });
}

function isPresent(tree: Expression): boolean {
  return someExpression(tree, (part) => argumentsOf(part, ...PRESENT) !== undefined);
}

function isMoved(tree: Expression): boolean {
  return someExpression(tree, (part) => argumentsOf(part, 'timezone') !== undefined);
}

/** `to_char(now(), …)`, which SQLite's `strftime()` writes in UTC. */
export const localMoment: Rewrite = {
  id: 'expression.local-moment',
  title: 'The present moment in the time zone of the session',
  says: "to_char(now(), …) writes the time of the session's zone, SQLite that of UTC.",
  why: "to_char(now() AT TIME ZONE 'UTC', …) writes the same on both. A Z in the format does not make it UTC.",
  example: 'a session with TimeZone America/New_York',
  verdict: 'lossy',
  rewrite(part, { oneEngine }) {
    const given = oneEngine ? undefined : argumentsOf(part, LOCAL);
    return given === undefined ? undefined : call('to_char', ...given);
  },
};
