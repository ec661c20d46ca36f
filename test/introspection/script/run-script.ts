import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { introspect, renderScript, type ScriptAsk, type Snapshot } from '../../../introspection/index.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

/** What a client prints that runs the whole script and knows nothing of it: the one column of each row, a line each. */
export async function runScriptOf(url: string, script: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results: unknown = await client.query({ text: script, rowMode: 'array' });
    return textOf(Array.isArray(results) ? results : [results]);
  } finally {
    await client.end();
  }
}

function textOf(
  results: readonly { readonly command: string; readonly rows: readonly (readonly string[])[] }[],
): string {
  return results
    .flatMap(({ command, rows }) => (command === 'SELECT' ? rows.map(([line]) => line) : [command]))
    .map((line) => `${line}\n`)
    .join('');
}

/** What is asked for on the server of this test run. */
export function askFor(ask: Partial<ScriptAsk> = {}): ScriptAsk {
  return { major: inject('postgresVersion').major, namespaces: [], extras: [], ...ask };
}

/** A database through a script and the file of its answers. */
export async function readByScript(url: string, ask: ScriptAsk = askFor()): Promise<Snapshot> {
  return await readAnswers(await runScriptOf(url, await renderScript('postgres', ask)));
}

/** The snapshot of a file with this text. */
export async function readAnswers(text: string | Uint8Array): Promise<Snapshot> {
  await using folder = await scratchFolder();
  await writeFile(folder.file('answers.txt'), text);
  return await introspect(`answers:${folder.file('answers.txt')}`);
}
