import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

/** Databases of a shop: two that differ, one like the first, and one that is not there. */
export interface Shop extends AsyncDisposable {
  /** As evenkeel.yaml has them. */
  readonly config: object;
  /** Runs SQL in the database that differs. */
  change(sql: string): void;
}

const EXPECTED = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT);
  CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), total TEXT NOT NULL);
  CREATE INDEX orders_of_user ON orders (user_id);
`;

const ACTUAL = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT);
  CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER, total TEXT NOT NULL DEFAULT '0');
`;

export async function openShop(): Promise<Shop> {
  const folder: ScratchFolder = await scratchFolder();
  const [app, copy, twin] = ['app.sqlite', 'copy.sqlite', 'twin.sqlite'].map((name) => folder.file(name));
  if (app === undefined || copy === undefined || twin === undefined) throw new Error('three files');
  buildSqliteFile(app, EXPECTED);
  buildSqliteFile(copy, ACTUAL);
  buildSqliteFile(twin, EXPECTED);
  return {
    config: {
      databases: { app, copy, twin, gone: folder.file('nothing.sqlite') },
      audits: {
        parity: { expected: 'app', actual: 'copy', schedule: '0 0 1 1 *' },
        same: { expected: 'app', actual: 'twin' },
        broken: { expected: 'app', actual: 'gone' },
        fleet: { reference: 'app', members: ['copy', 'twin'] },
        idle: { expected: 'twin', actual: 'app' },
      },
    },
    change: (sql) => buildSqliteFile(copy, sql),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
