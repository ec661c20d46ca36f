import { isSource, sourceProtocols, sourcesWithoutProtocol } from '../../introspection/index.ts';
import { suggestion } from '../../introspection/nearest.ts';
import { isReplaySource, replayProtocols } from '../replay/replay-source.ts';

/** Why a source that begins so is none, for the end of a sentence. */
export function unknownSourceWhy(protocol: string): string {
  const protocols = [...sourceProtocols(), ...replayProtocols].map((known) => `${known}:`);
  const alike = protocols.filter((known) => known.startsWith(protocol.charAt(0).toLowerCase()));
  const known = `${protocols.join(', ')} or ${sourcesWithoutProtocol()}`;
  return `is no source Evenkeel can read${suggestion(protocol, alike) || `; use ${known}.`}`;
}

/** Whether something here reads such a source, by how it begins. */
export function isKnownSource(source: string): boolean {
  return isReplaySource(source) || isSource(source);
}
