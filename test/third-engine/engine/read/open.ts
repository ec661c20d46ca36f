import { readFile } from 'node:fs/promises';
import type { OpenDatabase } from '../../../../introspection/engine.ts';
import { IntrospectionError } from '../../../../introspection/errors.ts';
import { Ledger } from '../sql/ledger.ts';
import { sqlReading } from '../sql/sql-reading.ts';
import { TallyError } from '../sql/words.ts';
import { traits } from '../traits.ts';
import { readersOf } from './readers.ts';
import { pathOf } from './source.ts';

/** Reads the whole file at once; there is nothing to be closed. */
export async function openDatabase(source: string): Promise<OpenDatabase> {
  const path = pathOf(source);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new IntrospectionError('E_SOURCE_NOT_FOUND', `tally: there is no file "${path}".`, { cause });
  });
  const ledger = new Ledger();
  try {
    for (const statement of sqlReading.split({ file: path, text, firstLine: 1 })) ledger.run(statement.text);
  } catch (cause) {
    if (!(cause instanceof TallyError)) throw cause;
    throw new IntrospectionError('E_READ_FAILED', `tally: "${path}" is no ledger: ${cause.message}.`, { cause });
  }
  return {
    version: '1',
    readers: readersOf(ledger),
    uncovered: [],
    skipped: async () => [],
    namespaces: async () => [traits.defaultNamespace],
    unmodelled: async () => [],
    close: async () => {},
  };
}
