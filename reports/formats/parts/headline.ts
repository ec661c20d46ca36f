import { locatedTitle } from './finding-title.ts';
import { shownValues, valuesOf } from './finding-values.ts';
import type { Single } from './singles.ts';
import { textName } from './text-finding.ts';

/** One difference on one printable line: `issues: column parent is missing: text`. Long names and values are cut. */
export function headline(single: Single): string {
  return locatedTitle(single, textName) + valuesOf(single, ...shownValues(single));
}
