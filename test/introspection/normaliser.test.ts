import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { introspect, renderSnapshot, type Snapshot } from '../../introspection/index.ts';
import { NORMALISER } from '../../introspection/normaliser.ts';
import { evenkeel } from '../support/command-line.ts';
import { sqliteDatabase } from '../support/databases.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);';

test('a snapshot contains the version of its readers, and can be read again', async () => {
  await using database = await sqliteDatabase(USERS);
  await using folder = await scratchFolder();
  const snapshot = await introspect(database.path);
  expect(snapshot.normaliser).toBe(NORMALISER);
  await writeFile(folder.file('same.json'), renderSnapshot(snapshot));
  const { code } = await evenkeel(['audit', `snapshot:${folder.file('same.json')}`, database.path, '--quiet']);
  expect(code).toBe(0);
});

test.each<[string, (snapshot: Snapshot) => unknown]>([
  ['as it is', (snapshot) => snapshot],
  ['with a kind that nobody knows yet', (snapshot) => ({ ...snapshot, covers: [...snapshot.covers, 'wormhole'] })],
  ['with a fact that nobody knows yet', (snapshot) => ({ ...snapshot, objects: snapshot.objects.map(withFact) })],
])('a snapshot of a newer version is refused, %s, on either side', async (_, changed) => {
  await using database = await sqliteDatabase(USERS);
  await using folder = await scratchFolder();
  const newer = { ...(await introspect(database.path)), normaliser: NORMALISER + 1 };
  await writeFile(folder.file('newer.json'), JSON.stringify(changed(newer)));
  const source = `snapshot:${folder.file('newer.json')}`;
  for (const sides of [
    [source, database.path],
    [database.path, source],
  ]) {
    const { code, stdout, stderr } = await evenkeel(['audit', ...sides]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(
      `was written by a newer version of Evenkeel: its facts are of normaliser ${NORMALISER + 1}, and this version knows ${NORMALISER}.`,
    );
  }
});

test('a snapshot without a version is not valid', async () => {
  await using database = await sqliteDatabase(USERS);
  await using folder = await scratchFolder();
  for (const normaliser of [0, 'one', 0.5, null]) {
    await writeFile(folder.file('odd.json'), JSON.stringify({ ...(await introspect(database.path)), normaliser }));
    await expect(introspect(`snapshot:${folder.file('odd.json')}`)).rejects.toMatchObject({
      code: 'E_SNAPSHOT_INVALID',
      message: expect.stringContaining('/normaliser'),
    });
  }
});

function withFact(object: Snapshot['objects'][number]) {
  return { ...object, facts: { ...object.facts, tomorrow: true } };
}
