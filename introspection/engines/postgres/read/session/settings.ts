/** Milliseconds. */
interface Timeouts {
  readonly statementTimeout: number;
  readonly lockTimeout: number;
}

export const defaultTimeouts: Timeouts = { statementTimeout: 120_000, lockTimeout: 10_000 };

/** The server closes the connection after this many milliseconds without a query. */
const IDLE_TIMEOUT = '300000';

/** Sorts of a large catalogue need no files then. */
const MEMORY_OF_A_SORT = '64MB';

/** Fixed, so that every server prints the same text for the same schema. */
export function settingsOf({ statementTimeout, lockTimeout }: Timeouts): Readonly<Record<string, string>> {
  return {
    statement_timeout: String(statementTimeout),
    lock_timeout: String(lockTimeout),
    idle_in_transaction_session_timeout: IDLE_TIMEOUT,
    jit: 'off',
    work_mem: MEMORY_OF_A_SORT,
    max_parallel_workers_per_gather: '0',
    extra_float_digits: '1',
    DateStyle: 'ISO, MDY',
    IntervalStyle: 'postgres',
    TimeZone: 'UTC',
    bytea_output: 'hex',
    quote_all_identifiers: 'off',
  };
}
