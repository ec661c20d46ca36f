import { type Address, type KindDefinition, kinds } from '../../introspection/index.ts';
import { printable } from '../report/printable.ts';
import type { Format } from './format.ts';
import { differencesOf, type OneDifference } from './parts/one-difference.ts';
import { require } from './parts/require.ts';

/** For spreadsheets: one line per difference, as in RFC 4180. A value that a spreadsheet would read as a formula gets a `'` in front. */
export const csv: Format = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render({ findings }) {
    const { stringify }: typeof import('csv-stringify/sync') = require('csv-stringify/sync');
    const names = Object.keys(columns);
    const rows = findings
      .flatMap(differencesOf)
      .map((difference) => Object.values(columns).map((cell) => cellOf(cell(difference))));
    return stringify([names, ...rows], { record_delimiter: 'windows', escape_formulas: true });
  },
};

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
  table: ({ object }) => tableOf(object),
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

/** The table or view that it belongs to, or is. */
function tableOf({ kind, owner, name }: Address): string | undefined {
  const { owns }: KindDefinition = kinds[kind];
  return owner ?? (owns === true ? name : undefined);
}

function cellOf(value: string | number | undefined): string {
  return value === undefined ? '' : printable(String(value));
}
