import type { Static } from 'typebox';
import { matchesGlob } from '../../reports/index.ts';
import type { auditsSchema } from './audit-schema.ts';
import type { ConfigFile, ConfigPath } from './config-file.ts';
import { databaseNames } from './database-config.ts';
import { knownName, refuseName } from './known-name.ts';
import type { Pairing } from './service-config.ts';

type AuditEntry = Static<typeof auditsSchema>[string];

/** With fewer members there is no majority. */
const LEAST_FOR_MAJORITY = 3;

/** What an audit compares, with names and globs resolved. */
export function pairingOf(file: ConfigFile, path: ConfigPath, entry: AuditEntry): Pairing {
  const { expected, actual, reference, majority, schemas } = entry;
  const names = databaseNames(file);
  const database = (name: string, ...keys: readonly string[]) =>
    knownName(file, [...path, ...keys], 'database', name, names);
  if (expected !== undefined && actual !== undefined) {
    const sides = { expected: database(expected, 'expected'), actual: database(actual, 'actual') };
    if (expected !== actual) return { kind: 'pair', ...sides };
    return file.refuse([...path, 'actual'], `"${actual}" is on both sides; name two databases.`);
  }
  if (majority !== undefined) {
    const members = membersOf(file, path, entry);
    if (members.length >= LEAST_FOR_MAJORITY) return { kind: 'majority', members };
    return file.refuse(
      [...path, 'members'],
      `a majority needs ${LEAST_FOR_MAJORITY} members, and there ${members.length === 1 ? 'is 1' : `are ${members.length}`}; name a "reference" instead.`,
    );
  }
  if (schemas !== undefined && reference !== undefined) {
    const named = typeof reference === 'string' ? { database: reference } : reference;
    return {
      kind: 'schemas',
      reference: database(named.database, 'reference'),
      ...('schema' in named && { referenceSchema: named.schema }),
      of: database(schemas.of, 'schemas', 'of'),
      like: schemas.like,
    };
  }
  if (typeof reference !== 'string') {
    return file.refuse(
      [...path, 'reference'],
      'a schema of the reference needs "schemas"; with "members" name only the database.',
    );
  }
  const known = database(reference, 'reference');
  return { kind: 'reference', reference: known, members: membersOf(file, path, entry, known) };
}

/** Every entry must match a database: a misspelt one would silently leave it out. */
function membersOf(
  file: ConfigFile,
  path: ConfigPath,
  { members = [] }: AuditEntry,
  reference?: string,
): readonly string[] {
  const names = databaseNames(file);
  const others = names.filter((name) => name !== reference);
  const found = members.flatMap((member, position) => {
    const matching = names.filter((name) => matchesGlob(name, member) && (name !== reference || name === member));
    const at = [...path, 'members', position];
    if (matching.length === 0) return refuseName(file, at, 'database', member, others);
    if (member === reference) return file.refuse(at, `"${member}" is the reference; leave it out of the members.`);
    return matching;
  });
  return [...new Set(found)].toSorted();
}
