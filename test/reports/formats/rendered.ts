import { findFormat, type ParityReport } from '../../../reports/index.ts';

/** A report in the format of that name, as files get it. */
export function rendered(name: string, report: ParityReport): string {
  const format = findFormat(name);
  if (format === undefined) throw new Error(`There is no format "${name}".`);
  return format.render(report, { colour: false, width: 80 });
}
