import { Type } from 'typebox';
import { duration, nameKeys, secretText } from './value-schemas.ts';

export interface DatabaseEntry {
  readonly url: string;
  readonly timeout?: string;
}

const DatabaseSchema = Type.Unsafe<string | DatabaseEntry>({
  type: ['string', 'object'],
  minLength: 1,
  description: 'the URL, or a mapping with it',
  properties: {
    url: secretText('postgres://…, sqlite:path, the path of a SQLite file, snapshot:file.json, or answers:file.txt'),
    timeout: duration('how long one statement that reads it may take', '2m'),
  },
  required: ['url'],
  additionalProperties: false,
});

export const databasesSchema = Type.Record(Type.String(), DatabaseSchema, {
  ...nameKeys,
  description: 'databases by name; references to environment variables and files in their URLs are filled in',
});
