import { type Address, type KindDefinition, kinds } from '../../introspection/index.ts';
import { differencesOf, type OneDifference } from '../report/one-difference.ts';
import { printable } from '../report/printable.ts';
import type { ParityReport } from '../report/report.ts';
import type { Format } from './format.ts';
import { require } from './parts/require.ts';

/** For spreadsheets: one line per difference, as in RFC 4180. A value that a spreadsheet would read as a formula gets a `'` in front. */
export const csv: Format = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: (report) => tableOf([names, ...rowsOf(report)]),
  /** The same with a column for the member; a member without a report has one line with the reason. */
  renderFleet: ({ members }) =>
    tableOf([
      ['member', ...names],
      ...members.flatMap(({ member, report, error }) =>
        (report === undefined ? [faultRow(error)] : rowsOf(report)).map((row) => [cellOf(member), ...row]),
      ),
    ]),
};

function tableOf(rows: readonly (readonly string[])[]): string {
  const { stringify }: typeof import('csv-stringify/sync') = require('csv-stringify/sync');
  return stringify([...rows], { record_delimiter: 'windows', escape_formulas: true });
}

function rowsOf({ findings }: ParityReport): readonly (readonly string[])[] {
  return findings
    .flatMap(differencesOf)
    .map((difference) => Object.values(columns).map((cell) => cellOf(cell(difference))));
}

function faultRow(error: string | undefined): readonly string[] {
  return names.map((name) => (name === 'status' ? 'not compared' : name === 'why' ? cellOf(error) : ''));
}

const columns: Readonly<Record<string, (difference: OneDifference) => string | number | undefined>> = {
  id: ({ differenceId }) => differenceId,
  finding: ({ id }) => id,
  status: ({ status }) => status,
  severity: ({ severity }) => severity,
  rule: ({ rule }) => rule,
  impact: ({ impact }) => impact,
  unproved: ({ unproved }) => (unproved ? 'yes' : undefined),
  kind: ({ object }) => object.kind,
  namespace: ({ object }) => object.namespace,
  table: ({ object }) => relationOf(object),
  name: ({ object }) => object.name,
  field: ({ field }) => field,
  expected: ({ expected }) => expected,
  actual: ({ actual }) => actual,
  why: ({ why }) => why,
  expected_file: ({ places }) => places?.expected?.file,
  expected_line: ({ places }) => places?.expected?.line,
  actual_file: ({ places }) => places?.actual?.file,
  actual_line: ({ places }) => places?.actual?.line,
  accepted_because: ({ accepted }) => accepted?.reason,
  accepted_by: ({ accepted }) => accepted?.owner,
  accepted_until: ({ accepted }) => accepted?.until,
  ticket: ({ accepted }) => accepted?.ticket,
};

const names = Object.keys(columns);

/** The table or view that it belongs to, or is. */
function relationOf({ kind, owner, name }: Address): string | undefined {
  const { owns }: KindDefinition = kinds[kind];
  return owner ?? (owns === true ? name : undefined);
}

function cellOf(value: string | number | undefined): string {
  return value === undefined ? '' : printable(String(value));
}
