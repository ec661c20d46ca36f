import type { Acceptance, Policy } from '../../reports/index.ts';
import type { AcceptedEntry, AcceptedFile } from './accepted-file.ts';

/** The entries for the audit of this name; undefined: for audits of two sources. */
export function acceptedIn({ entries }: AcceptedFile, audit: string | undefined): readonly AcceptedEntry[] {
  return entries.filter((entry) => entry.audit === audit);
}

/** A policy with the accepted entries of an actual database before its own, and the places of all. */
export function withAccepted(policy: Policy, entries: readonly AcceptedEntry[], judged: string): Policy {
  const meant = entries.filter(({ database = judged }) => database === judged);
  if (meant.length === 0) return policy;
  const { accept = [], places = {} } = policy;
  const moved = accept.map((_, at): [string, string] => [
    `accept.${meant.length + at}`,
    places[`accept.${at}`] ?? `policy.accept.${at}`,
  ]);
  return {
    ...policy,
    accept: [...meant.map(acceptanceOf), ...accept],
    places: {
      ...places,
      ...Object.fromEntries([...meant.map(({ place }, at): [string, string] => [`accept.${at}`, place]), ...moved]),
    },
  };
}

function acceptanceOf({ id, object, reason, owner, ticket, until }: AcceptedEntry): Acceptance {
  return {
    finding: id,
    object,
    reason,
    ...(owner !== undefined && { owner }),
    ...(ticket !== undefined && { ticket }),
    ...(until !== undefined && { until }),
  };
}
