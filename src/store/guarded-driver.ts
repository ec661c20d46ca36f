import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';

/** The error handling of an engine: which errors to retry, and how to word failures. */
export type Care = <T>(statement: () => Promise<T>) => Promise<T>;

/** A driver that retries and words errors, and converts values that an engine cannot store. */
export class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #care: Care;

  constructor(inner: Driver, care: Care) {
    this.#inner = inner;
    this.#care = care;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new GuardedConnection(await this.#care(() => this.#inner.acquireConnection()), this.#care);
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#care(() => this.#inner.beginTransaction(innerOf(connection), settings));
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#care(() => this.#inner.commitTransaction(innerOf(connection)));
  }

  /** Ignores errors: they follow from an earlier error, which the caller must get. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#inner.rollbackTransaction(innerOf(connection)).catch(() => undefined);
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(innerOf(connection));
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #care: Care;

  constructor(inner: DatabaseConnection, care: Care) {
    this.inner = inner;
    this.#care = care;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const storable = { ...query, parameters: query.parameters.map(storableOf) };
    return this.#care(async () => this.inner.executeQuery<R>(storable));
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize);
  }
}

function innerOf(connection: DatabaseConnection): DatabaseConnection {
  return connection instanceof GuardedConnection ? connection.inner : connection;
}

/**
 * A text in PostgreSQL cannot contain NUL (https://www.postgresql.org/docs/current/datatype-character.html), but input
 * from people and databases may.
 */
function storableOf(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\u{fffd}') : value;
}
