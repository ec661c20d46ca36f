import { type Format, findFormat, formats, type ParityReport } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { suggestion } from '../nearest.ts';
import { writeOutput } from './output.ts';
import { plainStyle, type Terminal } from './terminal.ts';

/** The format of that name; throws `EvenkeelError` with what there is. */
export function formatNamed(name: string): Format {
  const format = findFormat(name);
  if (format !== undefined) return format;
  const names = formats.map((known) => known.name);
  throw new EvenkeelError(
    'E_USAGE',
    `There is no format "${name}"${suggestion(name, names) || `; use ${names.join(', ')}.`}`,
  );
}

/** Writes a report to the file, or to stdout without one. */
export async function writeReport(
  report: ParityReport,
  format: Format,
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) await terminal.write(format.render(report, terminal.style));
  else await writeOutput(file, format.render(report, plainStyle));
}
