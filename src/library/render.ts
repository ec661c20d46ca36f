import { findFormat, formats, type ParityReport, type Style } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { suggestion } from '../nearest.ts';

/** The formats there are, by name. */
export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** A report as text. Without a style it is written as for a file: without colour, 80 columns wide. Throws `EvenkeelError`. */
export function render(report: ParityReport, format: string, style: Style = { colour: false, width: 80 }): string {
  const found = findFormat(format);
  if (found !== undefined) return found.render(report, style);
  const hint = suggestion(format, formatNames) || `; use ${formatNames.join(', ')}.`;
  throw new EvenkeelError('E_USAGE', `There is no format "${format}"${hint}`);
}
