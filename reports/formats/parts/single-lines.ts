import { printable } from '../../report/printable.ts';
import { acceptanceOf } from './acceptance.ts';
import { severityWord } from './amount.ts';
import { headline } from './headline.ts';
import { placeText } from './place-text.ts';
import type { Single } from './singles.ts';

/** One difference in printable lines: what differs, the rule, the location, and why it matters or does not count. */
export function singleLines(single: Single): readonly string[] {
  const { severity, status, rule, why, example, accepted } = single;
  const mark = status === 'new' ? severityWord(severity) : `${status} ${severityWord(severity)}`;
  const place = placeText(single, printable);
  return [
    `${mark}: ${headline(single)}  [${printable(rule)}]`,
    ...(place === undefined ? [] : [`  ${place}`]),
    `  ${printable(accepted === undefined ? why : acceptanceOf(accepted))}`,
    ...(example === undefined || accepted !== undefined ? [] : [`  e.g. ${printable(example)}`]),
  ];
}
