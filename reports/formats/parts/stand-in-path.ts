import type { Address } from '../../../introspection/index.ts';
import { cut, printable } from '../../report/printable.ts';

const LONGEST = 100;

/**
 * A path for a difference without a file, for formats that need one: `database/public/issues`. It names the table and no
 * file, is the same in every run, and is fit for a URI.
 */
export function standInPath({ namespace, owner, name }: Address): string {
  const names = [namespace, owner ?? name].filter((part) => part !== '');
  return ['database', ...names.map(segmentOf)].join('/');
}

function segmentOf(name: string): string {
  const shown = encodeURIComponent(printable(cut(name, LONGEST)));
  return shown.replace(/^\.+$/, (dots) => '%2E'.repeat(dots.length));
}
