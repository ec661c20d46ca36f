import { introspectEach, type Snapshot } from '../../introspection/index.ts';
import type { NamedSource } from './audit-job.ts';
import type { ReadOptions } from './read-database.ts';

/** A schema of a database as a database of its own. */
export interface SchemaSource extends NamedSource {
  readonly schema: string;
}

/** How many schemas are read at once. For each reading the server looks through its whole catalogue; larger readings take more memory. */
const AT_ONCE = 1_000;

/**
 * Each schema of a database, with its snapshot if it could be read together with others; undefined: it has to be read by
 * itself, which says what is wrong with it.
 */
export async function* readSchemas(
  database: NamedSource,
  schemas: readonly SchemaSource[],
  { now = new Date(), onStep }: ReadOptions,
): AsyncGenerator<{ readonly schema: SchemaSource; readonly snapshot: Snapshot | undefined }> {
  for (let start = 0; start < schemas.length; start += AT_ONCE) {
    const batch = schemas.slice(start, start + AT_ONCE);
    onStep?.(`reading the schemas ${start + 1} to ${start + batch.length} of ${schemas.length} of ${database.name}`);
    const names = batch.map(({ schema }) => schema);
    const snapshots = await introspectEach(database.source, names, { now }).catch(() => undefined);
    for (const schema of batch) yield { schema, snapshot: snapshots?.get(schema.schema) };
  }
}
