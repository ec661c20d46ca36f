import type { Finding } from '../../report/report.ts';

/** Why a finding does not count, in one line: `accepted by the search team until 2027-01-31 (OPS-7): the index is built at night`. */
export function acceptanceOf({ reason, owner, ticket, until }: NonNullable<Finding['accepted']>): string {
  const by = owner === undefined ? '' : ` by ${owner}`;
  const to = until === undefined ? '' : ` until ${until}`;
  const under = ticket === undefined ? '' : ` (${ticket})`;
  return `accepted${by}${to}${under}: ${reason}`;
}
