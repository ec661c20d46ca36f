import { createHash } from 'node:crypto';
import type { SchemaObject } from '../introspection/index.ts';
import type { Acceptance } from './policy.ts';
import type { Finding } from './report.ts';
import type { Side } from './side.ts';
import { addressOn } from './spelling.ts';

/** The id of a finding: from its rule, and from what tells it apart from others of that rule. */
export function idOf(rule: string, parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, ...parts]))
    .digest('hex')
    .slice(0, 12);
}

/** The query that shows an object of `origin`, or its absence, on `side`. */
export function queryOf(object: SchemaObject, side: Side, origin: Side): string {
  const verify = side.engine.verifications[object.kind];
  if (verify === undefined) return `-- ${side.engine.name} has no such objects`;
  return verify(addressOn(side, object, origin));
}

/** Whether a finding counts, and if not, why. */
export function statusOf(acceptance: Acceptance | undefined): Pick<Finding, 'status' | 'accepted'> {
  if (acceptance === undefined) return { status: 'new' };
  const { reason, owner, until } = acceptance;
  const accepted = { reason, ...(owner !== undefined && { owner }), ...(until !== undefined && { until }) };
  return { status: 'accepted', accepted };
}

/** What tells the accepted members of a group apart from the others. */
export function acceptedPart(acceptance: Acceptance | undefined): readonly string[] {
  return acceptance === undefined ? [] : ['accepted', acceptance.rule ?? '', acceptance.object ?? ''];
}
