import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { buildSqliteFile } from '../../../../src/scratch/sqlite-file.ts';
import { actionRoot } from '../../../action/composite-action.ts';
import { postgresDatabase } from '../../../support/databases.ts';
import { patience } from '../../../support/patience.ts';
import { readGuide } from './guide.ts';
import { guideGround } from './guide-ground.ts';
import { guideRepository } from './guide-repository.ts';

const scratch = { EVENKEEL_SCRATCH_URL: inject('postgresServer') };
const PAGES = (await readdir(join(actionRoot, 'docs/gate'))).filter((file) => file.endsWith('.md'));

test.each(PAGES)('%s links to existing files', async (page) => {
  const text = await readFile(join(actionRoot, 'docs/gate', page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
  for (const link of links) expect(existsSync(join(actionRoot, 'docs/gate', link)), link).toBe(true);
});

test('the first guide gives the output that it shows', { timeout: patience(120) }, async () => {
  await using ground = await guideGround();
  await ground.follow(await readGuide('README.md'), scratch);
});

test('the guide for pre-commit gives the output that it shows', { timeout: patience(120) }, async () => {
  await using ground = await guideRepository();
  await ground.follow(await readGuide('pre-commit.md'), scratch);
});

test('the guide for the image gives the output that it shows', { timeout: patience(120) }, async () => {
  await using ground = await guideRepository();
  const schema = 'CREATE TABLE boats (name text NOT NULL)';
  for (const file of ['app.db', 'release.db']) buildSqliteFile(join(ground.place, file), schema);
  await using database = await postgresDatabase(schema);
  await ground.follow(await readGuide('docker.md'), { ...scratch, DATABASE_URL: database.url });
});

describe.each(['github.md', 'gitlab.md'])('%s', (page) => {
  test('shows commands that work', { timeout: patience(120) }, async () => {
    await using ground = await guideRepository();
    buildSqliteFile(join(ground.place, 'app.db'), 'CREATE TABLE boats (name text NOT NULL, sail text)');
    await using database = await postgresDatabase('CREATE TABLE boats (name text NOT NULL)');
    const env = { ...scratch, DATABASE_URL: database.url };
    await ground.follow(await readGuide(page), env);
    expect(await ground.run('git status --short', env)).toMatch(/^A {2}evenkeel\.accepted\.yaml$/m);
    expect(await ground.run('npx evenkeel audit app.db "$DATABASE_URL"', env)).toMatch(/^parity/);
  });
});
