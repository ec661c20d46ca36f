/** The suffixes of generated names. */
export type NameLabel = 'pkey' | 'key' | 'fkey' | 'check' | 'idx' | 'excl' | 'stat';

/** NAMEDATALEN - 1. https://www.postgresql.org/docs/current/limits.html */
const MAX_BYTES = 63;

/**
 * Whether PostgreSQL would generate this name for the table and columns: `<table>_<columns>_<label>`, cut to
 * 63 bytes, with a number if the name was in use.
 */
export function isDefaultName(name: string, table: string, columns: readonly string[], label: NameLabel): boolean {
  const ending = label + (/\d*$/.exec(name)?.[0] ?? '');
  return name.endsWith(`_${ending}`) && name === defaultNameOf(table, additionOf(columns), ending);
}

/** The name that PostgreSQL generates: it counts up until the name is free. */
export function defaultName(
  table: string,
  columns: readonly string[],
  label: string,
  taken: (name: string) => boolean,
): string {
  const addition = additionOf(columns);
  let name = defaultNameOf(table, addition, label);
  for (let number = 1; taken(name); number += 1) name = defaultNameOf(table, addition, `${label}${number}`);
  return name;
}

/** The names of the columns, joined. No further column is added once the text is longer than the limit. */
function additionOf(columns: readonly string[]): string {
  let addition = '';
  for (const column of columns) {
    addition += addition === '' ? column : `_${column}`;
    if (Buffer.byteLength(addition) > MAX_BYTES) break;
  }
  return addition;
}

/** Table and columns are shortened in turn, the longer one first, until the whole fits. */
function defaultNameOf(table: string, addition: string, ending: string): string {
  const available = MAX_BYTES - ending.length - 1 - (addition === '' ? 0 : 1);
  let tableBytes = Buffer.byteLength(table);
  let additionBytes = Buffer.byteLength(addition);
  while (tableBytes + additionBytes > available) {
    if (tableBytes > additionBytes) tableBytes -= 1;
    else additionBytes -= 1;
  }
  const parts = [clip(table, tableBytes), ...(addition === '' ? [] : [clip(addition, additionBytes)]), ending];
  return parts.join('_');
}

/** As many whole characters from the start as fit into that number of bytes. */
function clip(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const buffer = Buffer.from(text);
  let end = bytes;
  while (end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return buffer.toString('utf8', 0, end);
}
