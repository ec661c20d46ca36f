import { literal } from '../../sql/literal.ts';
import type { SqlValue } from '../session/session.ts';

/** A query with its values in place of `$1`, `$2` …: the text in the script, and the key by which its answer is found. */
export function filledIn(sql: string, values: readonly SqlValue[]): string {
  return sql.replaceAll(/\$(\d+)/g, (_, number: string) => constantOf(values[Number(number) - 1] ?? null));
}

function constantOf(value: SqlValue): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? literal(value) : `ARRAY[${value.map(literal).join(', ')}]`;
}
