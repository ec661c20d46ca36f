import { formats, type ParityReport, type Style } from '../../reports/index.ts';
import { formatNamed } from '../format-named.ts';

/** All formats, by name. */
export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** A report as text. The default style is that of files: without colour, 80 columns wide. Throws `EvenkeelError`. */
export function render(
  report: ParityReport,
  format: string,
  style: Style = { colour: false, width: 80, embedded: true },
): string {
  return formatNamed(format).render(report, style);
}
