import { isSource, sourceProtocols } from '../../introspection/index.ts';
import { isReplaySource, replayProtocols } from '../replay/replay-source.ts';

/** What a source can begin with, for people. */
export const knownSources = `${[...sourceProtocols, ...replayProtocols].map((protocol) => `${protocol}:`).join(', ')} or the path of a SQLite file`;

/** Whether something here reads such a source, by how it begins. */
export function isKnownSource(source: string): boolean {
  return isReplaySource(source) || isSource(source);
}
