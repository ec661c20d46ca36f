import { resolve } from 'node:path';
import { redactSource } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';

/** Where a store is, and its name without a password. */
export type StoreTarget =
  | { readonly engine: 'sqlite'; readonly name: string; readonly path: string }
  | { readonly engine: 'postgres'; readonly name: string; readonly url: string; readonly schema: string };

const DEFAULT_SCHEMA = 'evenkeel';

/** `sqlite:path`, a path, or `postgres://…` with an optional `schema=`, which is `evenkeel` by default. */
export function parseStoreUrl(text: string): StoreTarget {
  if (/^postgres(ql)?:\/\//i.test(text)) return postgresTargetOf(text);
  const path = text.replace(/^sqlite:(\/\/)?/i, '');
  if (path === '' || path === ':memory:') throw invalid(text, 'names no file, and a store must be a file');
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) throw invalid(text, 'is neither sqlite:path nor postgres://…');
  return { engine: 'sqlite', name: path, path: resolve(path) };
}

function postgresTargetOf(text: string): StoreTarget {
  if (!URL.canParse(text)) throw invalid(text, 'is not a valid URL');
  const url = new URL(text);
  const schema = url.searchParams.get('schema') ?? DEFAULT_SCHEMA;
  if (schema === '') throw invalid(text, 'names an empty schema');
  if (url.searchParams.has('schema')) url.searchParams.delete('schema');
  return { engine: 'postgres', name: redactSource(text), url: url.href, schema };
}

function invalid(text: string, fault: string): EvenkeelError {
  return new EvenkeelError('E_STORE_INVALID', `The store "${redactSource(text)}" ${fault}.`);
}
