import { beforeAll, describe, expect, inject, it } from 'vitest';
import { introspect, renderScript } from '../../../introspection/index.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { patience } from '../../support/patience.ts';
import { askFor, readAnswers, runScriptOf } from './run-script.ts';

const TABLES = `CREATE TABLE one (id integer PRIMARY KEY); CREATE TABLE two (name text DEFAULT 'é')`;
const { major } = inject('postgresVersion');

let whole: string;

beforeAll(async () => {
  await using database = await postgresDatabase(TABLES);
  whole = await runScriptOf(database.url, await renderScript('postgres', askFor()));
});

const lines = () => whole.split('\n');

describe('answers are read exactly as the script printed them, or refused', () => {
  it('also with other output of the client around them', async () => {
    const { objects, takenAt } = await readAnswers(whole);
    expect(objects.map(({ name }) => name)).toEqual(['one', 'two', 'id', 'name', 'one_pkey']);
    expect(Date.now() - Date.parse(takenAt)).toBeLessThan(patience(60));
    const dressed = `Password for user app:\r\n ?column?\r\n----------\r\n${lines()
      .map((line) => ` ${line}   \r\n`)
      .join('')}(1 row)\r\n`;
    for (const text of [dressed, `\ufeff${whole}`, Buffer.from(`\ufeff${whole}`, 'utf16le')]) {
      expect((await readAnswers(text)).objects).toEqual(objects);
    }
  });

  it('and are refused if they are cut off at any line', async () => {
    const all = lines().filter((line) => line.startsWith('evenkeel '));
    for (let kept = 0; kept < all.length; kept += 1) {
      const refusal = readAnswers(all.slice(0, kept).join('\n'));
      await expect(refusal, `${kept} lines`).rejects.toMatchObject({ code: 'E_SNAPSHOT_INVALID' });
    }
  });

  it('and are refused if any line is lost or repeated', async () => {
    const all = lines().filter((line) => line.startsWith('evenkeel '));
    for (const place of all.keys()) {
      const lost = readAnswers(all.toSpliced(place, 1).join('\n'));
      await expect(lost, `without ${all[place]}`).rejects.toMatchObject({ code: 'E_SNAPSHOT_INVALID' });
      const twice = readAnswers(all.toSpliced(place, 0, all[place] ?? '').join('\n'));
      await expect(twice, `twice ${all[place]}`).rejects.toMatchObject({ code: 'E_SNAPSHOT_INVALID' });
    }
  });

  it.for<readonly [says: string, change: (text: string) => string | Uint8Array, refusal: string]>([
    [
      'what is something else',
      () => 'CREATE TABLE t ()\n',
      'are not the output of a script of "evenkeel snapshot --script": name the file with its output',
    ],
    ['an empty file', () => '', 'are not the output of a script'],
    ['letters of another encoding', (text) => Buffer.from(text, 'latin1'), 'where the server printed'],
    ['two runs in one file', (text) => text + text, 'contain the output of more than one run'],
    [
      'another version of Evenkeel',
      (text) => text.replace(/"questions":"[0-9a-f]+"/, '"questions":"0"'),
      'of another version of Evenkeel: write the script with this version',
    ],
    [
      'another format',
      (text) => text.replace('evenkeel-answers/1', 'evenkeel-answers/2'),
      'of another version of Evenkeel',
    ],
    [
      'a schema that changed meanwhile',
      (text) => text.replace(/^evenkeel after /m, 'evenkeel after 1'),
      'are from a schema that changed while the script ran: run the script again',
    ],
    [
      'an answer that lost a row',
      (text) => text.replace(/^evenkeel 2 \{.*\n/m, ''),
      '(tables), where the server printed 2 of',
    ],
    [
      'a row that is no JSON',
      (text) => text.replace(/^evenkeel 2 \{/m, 'evenkeel 2 ['),
      'contain a row that no server printed: run the script again',
    ],
    [
      'a row that is no object, as long as it should be',
      (text) =>
        text.replace(/^evenkeel 2 (\{.*\})$/m, (_, row) => `evenkeel 2 "${'x'.repeat(Buffer.byteLength(row) - 2)}"`),
      'contain a row that no server printed: run the script again',
    ],
    [
      'a row that is a list, as long as it should be',
      (text) =>
        text.replace(/^evenkeel 2 (\{.*\})$/m, (_, row) => `evenkeel 2 [${' '.repeat(Buffer.byteLength(row) - 2)}]`),
      'contain a row that no server printed: run the script again',
    ],
    ['a script that stopped', (text) => text.slice(0, text.indexOf('evenkeel 9')), 'lack the end of answer 9 ('],
  ])('%s is refused', async ([, change, refusal]) => {
    const reading = readAnswers(change(whole));
    await expect(reading).rejects.toMatchObject({ name: 'IntrospectionError', code: 'E_SNAPSHOT_INVALID' });
    await expect(reading).rejects.toThrow(refusal);
  });

  it('a missing file is reported', async () => {
    const reading = introspect('answers:/no/such/file');
    await expect(reading).rejects.toThrow('Cannot read the answers "/no/such/file": check that the file exists.');
  });

  it('answers for a missing schema are reported', async () => {
    await using database = await postgresDatabase(TABLES);
    const script = await renderScript('postgres', askFor({ namespaces: ['public', 'no such'] }));
    const reading = readAnswers(await runScriptOf(database.url, script));
    await expect(reading).rejects.toMatchObject({ code: 'E_SOURCE_NOT_FOUND' });
    await expect(reading).rejects.toThrow('There is no schema "no such"');
  });

  it('the script fails on a server of another version, and so do its answers', async () => {
    await using database = await postgresDatabase(TABLES);
    const script = await renderScript('postgres', askFor({ major: major + 1 }));
    await expect(runScriptOf(database.url, script)).rejects.toThrow(
      `This script is for PostgreSQL ${major + 1}, and the server is ${major}.`,
    );
    const [opening = ''] = script.split('-- Queries depend');
    const reading = readAnswers(await runScriptOf(database.url, opening));
    await expect(reading).rejects.toThrow(
      `and the script was for PostgreSQL ${major + 1}: write the script with --major ${major}.`,
    );
  });
});
