import { resolve } from 'node:path';
import type { FleetReport, Format, ParityReport } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { formatNamed } from '../format-named.ts';
import { writeText } from './output.ts';
import type { Terminal } from './terminal.ts';

/** A requested format, and its file; without a file it goes to stdout. */
export interface WantedFormat {
  readonly format: Format;
  readonly file?: string;
}

/**
 * Parses `--format` and `--output`: `sarif=drift.sarif`, or `text`, which goes to `output` or else to stdout.
 * Throws `EvenkeelError` if two formats have the same file, or `output` has none.
 */
export function parseFormats(
  values: readonly string[] | undefined,
  output: string | undefined,
): readonly WantedFormat[] {
  const wanted = (values ?? ['text']).map(parseFormat);
  const [first, second] = wanted.filter(({ file }) => file === undefined);
  if (first !== undefined && second !== undefined)
    throw usageError(
      `Only one format can go to ${output === undefined ? 'stdout' : `"${output}"`}: give "${first.format.name}" or "${second.format.name}" a file, such as --format ${second.format.name}=report.${second.format.extension}.`,
    );
  if (first === undefined && output !== undefined)
    throw usageError(`Each format has its own file, so nothing is left to write to "${output}": leave --output out.`);
  const placed = wanted.map(({ format, file = output }) => ({ format, ...(file !== undefined && { file }) }));
  refuseSharedFiles(placed);
  return placed;
}

/** Writes a report in each requested format; `fileOf` maps the named file to the real one. */
export async function writeReports(
  report: ParityReport,
  wanted: readonly WantedFormat[],
  terminal: Terminal,
  fileOf: (file: string) => string = (file) => file,
): Promise<void> {
  for (const { format, file } of wanted)
    await writeReport(report, format, file === undefined ? undefined : fileOf(file), terminal);
}

/** Writes a report to the file, or to stdout without one. */
export async function writeReport(
  report: ParityReport,
  format: Format,
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const style = file === undefined ? terminal.style : terminal.fileStyle;
  await writeText(format.renderInParts?.(report) ?? format.render(report, style), file, terminal);
}

/** Writes the report of a fleet in each requested format. */
export async function writeFleet(
  fleet: FleetReport,
  wanted: readonly WantedFormat[],
  terminal: Terminal,
): Promise<void> {
  for (const { format, file } of wanted)
    await writeText(
      format.renderFleet(fleet, file === undefined ? terminal.style : terminal.fileStyle),
      file,
      terminal,
    );
}

function parseFormat(value: string): WantedFormat {
  const [name = '', ...rest] = value.split('=');
  const format = formatNamed(name);
  if (rest.length === 0) return { format };
  const file = rest.join('=');
  if (file === '')
    throw usageError(`--format ${value} has no file: write ${name}=report.${format.extension}, or ${name} alone.`);
  return { format, file };
}

function refuseSharedFiles(wanted: readonly WantedFormat[]): void {
  const byFile = Map.groupBy(
    wanted.flatMap(({ format, file }) => (file === undefined ? [] : [{ name: format.name, file }])),
    ({ file }) => resolve(file),
  );
  for (const [one, other] of byFile.values())
    if (one !== undefined && other !== undefined)
      throw usageError(
        `Both "${one.name}" and "${other.name}" would be written to "${other.file}": give each a file of its own.`,
      );
}

function usageError(sentence: string): EvenkeelError {
  return new EvenkeelError('E_USAGE', sentence);
}
