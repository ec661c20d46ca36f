import { isSource, sourceProtocols } from '../../introspection/index.ts';
import { suggestion } from '../../introspection/nearest.ts';
import { isReplaySource, replayProtocols } from '../replay/replay-source.ts';

const protocols = [...sourceProtocols, ...replayProtocols].map((protocol) => `${protocol}:`);

/** What a source can begin with, for people. */
const knownSources = `${protocols.join(', ')} or the path of a SQLite file`;

/** Why a source that begins so is none, for the end of a sentence. */
export function unknownSourceWhy(protocol: string): string {
  const alike = protocols.filter((known) => known.startsWith(protocol.charAt(0).toLowerCase()));
  return `is no source Evenkeel can read${suggestion(protocol, alike) || `; use ${knownSources}.`}`;
}

/** Whether something here reads such a source, by how it begins. */
export function isKnownSource(source: string): boolean {
  return isReplaySource(source) || isSource(source);
}
