import { EvenkeelError } from '../errors.ts';
import type { Terms } from './accepted-change.ts';

/** The terms of an acceptance, from the command line. */
export interface TermWords {
  readonly reason: string;
  readonly owner?: string;
  readonly ticket?: string;
  readonly until?: string;
}

/** The terms from a command line, each text on one line; `today` is `YYYY-MM-DD`. Throws `EvenkeelError`. */
export function parseTerms({ reason, owner, ticket, until }: TermWords, today: string): Terms {
  return {
    reason: oneLine('--reason', reason),
    ...(owner !== undefined && { owner: oneLine('--owner', owner) }),
    ...(ticket !== undefined && { ticket: oneLine('--ticket', ticket) }),
    ...(until !== undefined && { until: parseLastDay(until, today) }),
  };
}

function oneLine(option: string, text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line === '') throw new EvenkeelError('E_USAGE', `${option} must not be blank.`);
  return line;
}

function parseLastDay(text: string, today: string): string {
  const day = text.trim();
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  if (moment === undefined || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day)
    throw new EvenkeelError('E_USAGE', `--until must be a date such as 2027-01-31, not "${day}".`);
  if (day < today) throw new EvenkeelError('E_USAGE', `--until ${day} is in the past; today is ${today} in UTC.`);
  return day;
}
