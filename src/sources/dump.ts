import { replayedProtocol } from './replayed-protocol.ts';

/** `dump:dump.sql`: a dump in SQL. */
export const dump = replayedProtocol('dump', async () => {
  const { readScriptFile } = await import('../replay/scripts/script-file.ts');
  return readScriptFile;
});
