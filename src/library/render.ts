import { formats, type ParityReport, type Style } from '../../reports/index.ts';
import { formatNamed } from '../format-named.ts';

/** The formats there are, by name. */
export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** A report as text. Without a style it is written as for a file: without colour, 80 columns wide. Throws `EvenkeelError`. */
export function render(report: ParityReport, format: string, style: Style = { colour: false, width: 80 }): string {
  return formatNamed(format).render(report, style);
}
