import { isSource, sourceProtocols, sourcesWithoutProtocol } from '../../introspection/index.ts';
import { suggestion } from '../../introspection/nearest.ts';
import { findMadeProtocol, madeProtocols } from '../sources/registry.ts';

/** Why a source with this prefix is invalid, as the end of a sentence. */
export function unknownSourceWhy(protocol: string): string {
  const protocols = [...sourceProtocols(), ...madeProtocols.map(({ name }) => name)].map((known) => `${known}:`);
  const alike = protocols.filter((known) => known.startsWith(protocol.charAt(0).toLowerCase()));
  const known = `${protocols.join(', ')} or ${sourcesWithoutProtocol()}`;
  return `is not a source that Evenkeel can read${suggestion(protocol, alike) || `; use ${known}.`}`;
}

/** Whether Evenkeel can read a source with this prefix. */
export function isKnownSource(source: string): boolean {
  return findMadeProtocol(source) !== undefined || isSource(source);
}
