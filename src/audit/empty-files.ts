import { stat } from 'node:fs/promises';
import { redactSource } from '../../introspection/index.ts';
import type { AuditJob } from './audit-job.ts';
import { databasesOf } from './job-of.ts';
import { findSourceFile } from './source-file.ts';

/** A sentence for each file of 0 bytes: SQLite takes it for a database without objects, and opening a misspelt path makes one. */
export async function emptyFileSentences({ pairing, folder = process.cwd() }: AuditJob): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const { source } of databasesOf(pairing)) {
    const file = findSourceFile(source, folder);
    const found = file === undefined ? undefined : await stat(file.path).catch(() => undefined);
    if (found?.isFile() && found.size === 0)
      sentences.push(
        `"${redactSource(source)}" is empty (0 bytes) and counts as a database without objects: check its path.`,
      );
  }
  return [...new Set(sentences)];
}
