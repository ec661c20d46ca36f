import { join } from 'node:path';
import type { Inputs } from './inputs.ts';
import { reportFiles } from './report-files.ts';

/** The words after `evenkeel`. No value can pass for an option, whatever it begins with. */
export function auditArguments(inputs: Inputs, reports: string): readonly string[] {
  const options = {
    config: inputs.config,
    accepted: inputs.accepted,
    'fail-on': inputs.failOn,
    'min-objects': inputs.minObjects,
    'min-coverage': inputs.minCoverage,
    'min-of-base': inputs.minOfBase,
  };
  return [
    inputs.command,
    ...(inputs.command === 'audit' ? ['--per-member'] : []),
    '--format=text',
    ...Object.entries(reportFiles).map(([format, file]) => `--format=${format}=${join(reports, file)}`),
    ...inputs.base.map((base) => `--base=${base}`),
    ...Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : `--${name}=${value}`)),
    '--',
    ...inputs.subject,
  ];
}
