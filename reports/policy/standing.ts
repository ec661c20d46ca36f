import type { Finding } from '../report/report.ts';
import type { Acceptance } from './policy.ts';

/** Whether a difference counts, and if not, why. */
export interface Standing {
  readonly accepted: Acceptance | undefined;
  /** It is in the base as well. */
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

/** What tells the members of a group that do not count apart from those that do. */
export function standingPart({ accepted, known }: Standing): readonly string[] {
  if (accepted === undefined) return known ? ['known'] : [];
  const { finding, rule = '', object = '', reason, owner = '', ticket = '', until = '' } = accepted;
  return finding === undefined ? ['accepted', rule, object] : ['accepted', '', '', reason, owner, ticket, until];
}

/** Differences that stand alike. */
export function groupedByStanding<T extends Standing>(items: readonly T[]): readonly (readonly T[])[] {
  return [...Map.groupBy(items, (item) => JSON.stringify(standingPart(item))).values()];
}
