import { fewOf } from '../../../introspection/index.ts';
import type { Finding } from '../../report/report.ts';
import { locatedTitle, nameWithOwner, type WriteName } from './finding-title.ts';
import { shownValues, valuesOf } from './finding-values.ts';
import { sharedOf } from './shared.ts';

const MEMBERS_SHOWN = 5;

/** A finding in one line: `2 columns, type: expected integer → actual text, in a.b, c.d`. */
export function findingSummary(finding: Finding, write: WriteName, writeValue: WriteName): string {
  const { members = [] } = finding;
  const [expected, actual] = shownValues(sharedOf(finding)).map((value) => value && writeValue(value));
  const names = members.map(({ object }) => nameWithOwner(object, write));
  const where = names.length === 0 ? '' : `, in ${fewOf(names, MEMBERS_SHOWN)}`;
  return locatedTitle(finding, write) + valuesOf(finding, expected, actual) + where;
}
