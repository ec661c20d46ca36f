import { Type } from 'typebox';
import { oneOf } from '../one-of.ts';
import { commandEngines } from '../sources/registry.ts';
import { duration, nameKeys, secretText } from './value-schemas.ts';

export type DatabaseEntry = UrlEntry | CommandEntry;

interface UrlEntry {
  readonly url: string;
  readonly timeout?: string;
}

/** A command that migrates an empty database. */
export interface CommandEntry {
  readonly run: string;
  readonly engine: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly directory?: string;
  readonly major?: number;
  readonly schema?: string;
  readonly extensions?: readonly string[];
  readonly timeout?: string;
}

const ofUrls = {
  url: secretText('postgres://…, sqlite:path, the path of a SQLite file, snapshot:file.json, migrations:folder …'),
};

const ofCommands = {
  run: Type.String({
    minLength: 1,
    description: 'a command that migrates an empty database; it runs in the shell of the system',
    examples: ['npx knex migrate:latest'],
  }),
  engine: oneOf(commandEngines(), { description: 'the engine of the empty database' }),
  env: Type.Record(Type.String(), Type.String(), {
    description:
      'variables for the command; {url}, {path}, {host}, {port}, {user}, {password} and {database} stand for the database; default: DATABASE_URL: "{url}"',
  }),
  directory: Type.String({ minLength: 1, description: 'where the command runs; default: the folder of this file' }),
  major: Type.Integer({ description: 'the PostgreSQL version of the empty database' }),
  schema: Type.String({ minLength: 1, description: 'the PostgreSQL schemas that are read: app,audit; default: all' }),
  extensions: Type.Array(Type.String({ minLength: 1 }), {
    description: 'extensions to create before the command runs',
  }),
};

/** Requires keys, and refuses those of the other kind of entry. */
function only(required: readonly string[], others: Readonly<Record<string, unknown>>) {
  return { required: [...required], properties: Object.fromEntries(Object.keys(others).map((key) => [key, false])) };
}

const DatabaseSchema = Type.Unsafe<string | DatabaseEntry>({
  type: ['string', 'object'],
  minLength: 1,
  description: 'needs "url"; or "run" and "engine", and none of these beside "url"',
  properties: {
    ...ofUrls,
    ...ofCommands,
    timeout: duration('how long one statement that reads it may take, 2m by default; or the command, 10m by default'),
  },
  oneOf: [only(['url'], ofCommands), { type: 'object', ...only(['run', 'engine'], ofUrls) }],
  additionalProperties: false,
});

export const databasesSchema = Type.Record(Type.String(), DatabaseSchema, {
  ...nameKeys,
  description: 'databases by name: the URL, or a mapping; references to environment variables and files are filled in',
});
