import type { OneDifference } from '../../report/one-difference.ts';
import { locatedTitle } from './finding-title.ts';
import { shownValues, valuesOf } from './finding-values.ts';
import { textName } from './text-name.ts';

/** One difference on one printable line: `issues: column parent is missing: text`. Long values are cut. */
export function headline(difference: OneDifference): string {
  return locatedTitle(difference, textName) + valuesOf(difference, ...shownValues(difference));
}
