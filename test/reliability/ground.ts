import type { StoreEngine } from '../../src/store/store.ts';
import { postgresDatabase } from '../support/databases.ts';
import { storePlace } from '../support/stores.ts';
import { type Gate, openGate } from './gate.ts';

/** Two equal databases behind a proxy, an audit that compares them, and a store; `await using` removes everything. */
export interface Ground extends AsyncDisposable {
  readonly gate: Gate;
  /** The URL of the expected database, past the gate. */
  readonly expected: string;
  /** The URL of the store. */
  readonly store: string;
  /** The configuration of a service: the audit `shop`, and other requested parts. */
  readonly config: Readonly<Record<'databases' | 'audits' | 'store' | 'service', object>>;
}

const SCHEMA = 'CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL)';

interface GroundOptions {
  readonly store: StoreEngine;
  /** Further keys of the audit. */
  readonly audit?: object;
  readonly service?: object;
  /** Audits of the same databases besides `shop`. */
  readonly more?: readonly string[];
}

export async function openGround({ store, audit = {}, service = {}, more = [] }: GroundOptions): Promise<Ground> {
  const stack = new AsyncDisposableStack();
  const expected = stack.use(await postgresDatabase(SCHEMA));
  const actual = stack.use(await postgresDatabase(SCHEMA));
  const place = stack.use(await storePlace(store));
  const gate = stack.use(await openGate(expected.url));
  const behind = (url: string) => {
    const way = new URL(gate.url);
    way.pathname = new URL(url).pathname;
    return { url: way.href };
  };
  const shop = { expected: 'expected', actual: 'actual', ...audit };
  return {
    gate,
    expected: expected.url,
    store: place.url,
    config: {
      databases: { expected: behind(expected.url), actual: behind(actual.url) },
      audits: Object.fromEntries(['shop', ...more].map((name) => [name, shop])),
      store: { url: place.url },
      service: { port: 0, atOncePerServer: 10, rate: 1_000_000, ...service },
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
