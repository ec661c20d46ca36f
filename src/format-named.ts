import { suggestion } from '../introspection/nearest.ts';
import { type Format, findFormat, formats } from '../reports/index.ts';
import { EvenkeelError } from './errors.ts';

/** The format of this name. Throws `EvenkeelError` with the known formats. */
export function formatNamed(name: string): Format {
  const format = findFormat(name);
  if (format !== undefined) return format;
  const names = formats.map((known) => known.name);
  const hint = suggestion(name, names) || `; use ${names.join(', ')}.`;
  throw new EvenkeelError('E_USAGE', `There is no format "${name}"${hint}`);
}
