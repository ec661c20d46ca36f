import { replayedProtocol } from './replayed-protocol.ts';

/** `sql:schema.sql`: a file of SQL. */
export const sql = replayedProtocol('sql', async () => {
  const { readScriptFile } = await import('../replay/scripts/script-file.ts');
  return readScriptFile;
});
