import type { OneDifference } from '../../report/one-difference.ts';
import { printable } from '../../report/printable.ts';
import { acceptanceOf } from './acceptance.ts';
import { severityWord } from './amount.ts';
import { headline } from './headline.ts';
import { placeText } from './place-text.ts';

/** One difference in printable lines: what differs, the rule, the location, and why it matters or does not count. */
export function differenceLines(difference: OneDifference): readonly string[] {
  const { severity, status, rule, why, example, accepted } = difference;
  const mark = status === 'new' ? severityWord(severity) : `${status} ${severityWord(severity)}`;
  const place = placeText(difference, printable);
  return [
    `${mark}: ${headline(difference)}  [${printable(rule)}]`,
    ...(place === undefined ? [] : [`  ${place}`]),
    `  ${printable(accepted === undefined ? why : acceptanceOf(accepted))}`,
    ...(example === undefined || accepted !== undefined ? [] : [`  e.g. ${printable(example)}`]),
  ];
}
