/** What holds for every source, also for those that a database is made of. */
import {
  absoluteSource as absoluteDatabase,
  inNamespace,
  isSource,
  sourceProtocols,
  sourcesWithoutProtocol,
} from '../../introspection/index.ts';
import { suggestion } from '../../introspection/nearest.ts';
import { findMadeProtocol, madeProtocols } from './registry.ts';

/** Whether Evenkeel can read a source with this prefix. */
export function isKnownSource(source: string): boolean {
  return findMadeProtocol(source) !== undefined || isSource(source);
}

/** Why a source with this prefix is invalid, as the end of a sentence. */
export function unknownSourceWhy(protocol: string): string {
  const protocols = [...sourceProtocols(), ...madeProtocols.map(({ name }) => name)].map((known) => `${known}:`);
  const alike = protocols.filter((known) => known.startsWith(protocol.charAt(0).toLowerCase()));
  const known = `${protocols.join(', ')} or ${sourcesWithoutProtocol()}`;
  return `is not a source that Evenkeel can read${suggestion(protocol, alike) || `; use ${known}.`}`;
}

/** A source with absolute paths: relative paths start at a directory. */
export function absoluteSource(source: string, folder: string): string {
  return (findMadeProtocol(source)?.absolute ?? absoluteDatabase)(source, folder);
}

/** A source limited to one of its namespaces; unchanged if it has only one. */
export function inSchema(source: string, schema: string): string {
  return findMadeProtocol(source)?.inSchema(source, schema) ?? inNamespace(source, schema);
}
