import type { SchemaObject } from '../../introspection/index.ts';
import { isOfKind, type Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';

/** A table that only one side has; null on the other. */
interface OneSided {
  readonly expected: SchemaObject | null;
  readonly actual: SchemaObject | null;
}

/** Names of tables in which tools record what they ran. */
const NAMES = /migrat|(schema|db|database|store)_?(version|histor|revision|change|log|info|lock)|change_?log|_history$/;

/** What ran. */
const SUBJECT = /^(version|version_\w+|migration|migration_\w+|revision|script|script_?name|file|file_?name|name|id)$/;

/** Columns that record a run, with names that are rare in tables of applications. */
const RECORD =
  /^(applied|executed|installed|migrated|deployed)(_?(at|on|by|when|rank|date|time|timestamp))?$|^(checksum|hash|dirty|success|batch|run_on|run_at|execution_time|apply_time)$/;

/** Such tables have few columns. */
const MOST_COLUMNS = 12;

/** A hint how the policy can leave these tables out, if all of them look like records of a tool. */
export function sentenceAboutBookkeeping(items: readonly OneSided[], sides: Sides): string | undefined {
  if (!items.every((item) => looksKept(item, sides))) return undefined;
  const names = [...new Set(items.map(({ expected, actual }) => (expected ?? actual)?.name ?? ''))];
  const [only = ''] = names;
  return names.length === 1
    ? `It looks like the records of a tool: if so, the entry "${only}" under policy.bookkeeping leaves it out.`
    : 'They look like the records of a tool: if so, entries with their names under policy.bookkeeping leave them out.';
}

function looksKept({ expected, actual }: OneSided, sides: Sides): boolean {
  if (expected === null) return actual !== null && looksLikeRecords(actual, sides.actual);
  return actual === null && looksLikeRecords(expected, sides.expected);
}

function looksLikeRecords(table: SchemaObject, side: Side): boolean {
  if (!isOfKind(table, 'table') || !NAMES.test(snake(table.name)) || /[*?[\]{}!\\]/.test(table.name)) return false;
  const own = side.snapshot.objects.filter(
    ({ namespace, owner }) => owner === table.name && namespace === table.namespace,
  );
  if (own.some(({ kind }) => kind === 'foreignKey')) return false;
  const columns = own.filter(({ kind }) => kind === 'column').map(({ name }) => snake(name));
  return (
    columns.length <= MOST_COLUMNS &&
    columns.some((name) => SUBJECT.test(name)) &&
    (columns.some((name) => RECORD.test(name)) || columns.join() === 'version')
  );
}

/** Treats `InstalledOn` and `installed_on` as one name. */
function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
