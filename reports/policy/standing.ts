import type { Finding } from '../report/report.ts';
import type { Acceptance } from './policy.ts';

/** Whether a difference counts, and if not, why. */
export interface Standing {
  readonly accepted: Acceptance | undefined;
  /** It is in the base too. */
  readonly known: boolean;
}

/** The same as a finding tells it. */
export function statusOf({ accepted, known }: Standing): Pick<Finding, 'status' | 'accepted'> {
  if (accepted === undefined) return { status: known ? 'known' : 'new' };
  const { reason, owner, ticket, until } = accepted;
  return {
    status: 'accepted',
    accepted: {
      reason,
      ...(owner !== undefined && { owner }),
      ...(ticket !== undefined && { ticket }),
      ...(until !== undefined && { until }),
    },
  };
}

/** A key that separates members that count from those that do not. */
export function standingPart({ accepted, known }: Standing): readonly string[] {
  if (accepted === undefined) return known ? ['known'] : [];
  const { finding, rule = '', object = '', file = '', reason, owner = '', ticket = '', until = '' } = accepted;
  return finding === undefined && (rule !== '' || object !== '' || file !== '')
    ? ['accepted', rule, object, ...(file === '' ? [] : [file])]
    : ['accepted', '', '', reason, owner, ticket, until];
}

/** Differences with the same status. */
export function groupedByStanding<T extends Standing>(items: readonly T[]): readonly (readonly T[])[] {
  return [...Map.groupBy(items, (item) => JSON.stringify(standingPart(item))).values()];
}
