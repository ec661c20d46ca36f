import type { Kind } from '../../../introspection/index.ts';
import { membersOf } from '../../report/members.ts';
import type { Finding, Member } from '../../report/report.ts';

/** The values that all members of a finding share, or those of a finding without members. */
export interface Shared {
  readonly kind: Kind | undefined;
  readonly field: string | undefined;
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  /** On which side the objects are, where they are on one side only. */
  readonly only: 'expected' | 'actual' | undefined;
}

export function sharedOf(finding: Finding): Shared {
  const members = membersOf(finding);
  return {
    kind: alike(members.map(({ object }) => object.kind)),
    field: alike(members.map(({ field }) => field)),
    expected: alike(members.map(({ expected }) => expected)),
    actual: alike(members.map(({ actual }) => actual)),
    only: finding.differences === 0 ? undefined : alike(members.map(onlySide)),
  };
}

/** Advice has no difference: it names one side, and nothing is missing on the other. */
function onlySide({ field, expected, actual }: Member): 'expected' | 'actual' | undefined {
  if (field !== undefined || (expected === undefined) === (actual === undefined)) return undefined;
  return actual === undefined ? 'expected' : 'actual';
}

function alike<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
