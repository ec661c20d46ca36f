import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Engine,
  introspect,
  isKind,
  type Kind,
  knownEngine,
  type SchemaObject,
  type Snapshot,
} from '../../../introspection/index.ts';
import type { FindPlace, Place, SoughtObject } from '../../../reports/index.ts';
import { placesIn } from '../../../src/migrations/find-place.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';

const root = join(import.meta.dirname, 'places');
const conformance = join(import.meta.dirname, '../../conformance/databases');

describe('the statement that created, changed or dropped an object is found', () => {
  it.for(readdirSync(root))('%s', async (name) => {
    const folder = join(root, name);
    const file = readdirSync(folder).find((entry) => entry.endsWith('.sql')) ?? 'no script';
    const { snapshot, find } = await ran(folder, file);
    const there = snapshot.objects.map((object) => lineOf(soughtOf(object), find));
    const absent = absentIn(folder, snapshot).map((sought) => lineOf(sought, find));
    await expect(`${[...there, ...absent].join('\n')}\n`).toMatchFileSnapshot(join(folder, 'places.txt'));
  });
});

/** Kinds whose statements are not looked for: docs/limits.md says so. */
const PLACELESS: readonly Kind[] = ['setting', 'catalogObject', 'databaseObject'];

describe('every object of a database created by a script has a place in the script', () => {
  it.for(['everything.sqlite.sql', 'everything.postgres.sql'])('%s', async (file) => {
    const { snapshot, find, text } = await ran(conformance, file);
    const lines = text.split('\n');
    const sought = snapshot.objects.filter(({ kind }) => !PLACELESS.includes(kind)).map(soughtOf);
    expect(sought.filter((object) => find(object) === undefined)).toEqual([]);
    const exact = sought.filter((object) => find(object)?.how !== 'near' && object.kind !== 'primaryKey');
    expect(exact.length).toBeGreaterThan(sought.length * 0.8);
    const columns = exact.filter(({ kind }) => kind === 'column');
    expect(columns.filter((object) => !mentions(lines[(find(object)?.line ?? 0) - 1], object.name))).toEqual([]);
  });
});

function mentions(line: string | undefined, name: string): boolean {
  return line?.toLowerCase().includes(name.toLowerCase().split('\n', 1).join('')) ?? false;
}

async function ran(folder: string, file: string): Promise<{ snapshot: Snapshot; find: FindPlace; text: string }> {
  const engine = knownEngine(file.endsWith('.postgres.sql') ? 'postgres' : 'sqlite');
  const text = readFileSync(join(folder, file), 'utf8');
  await engine.prepare();
  const find = placesIn(engine.sql.split({ file, text, firstLine: 1 }), engine);
  return { snapshot: await snapshotOf(engine, text), find, text };
}

async function snapshotOf(engine: Engine, sql: string): Promise<Snapshot> {
  if (engine.name === 'sqlite') {
    await using database = await sqliteDatabase(sql);
    return await introspect(database.path);
  }
  await using database = await postgresDatabase(sql);
  return await introspect(database.url);
}

function soughtOf({ kind, namespace, owner, name, facts }: SchemaObject): SoughtObject {
  const told: Readonly<Record<string, unknown>> = facts;
  const columns = Array.isArray(told.columns) ? told.columns.filter((column) => typeof column === 'string') : [];
  return { kind, namespace, owner, name, columns, present: true };
}

/** Lines `<kind> <namespace> <owner or -> <name> [(<columns>)]` for objects that the database lacks. */
function absentIn(folder: string, { objects }: Snapshot): readonly SoughtObject[] {
  const path = join(folder, 'absent.txt');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  return lines.map((line) => {
    const [kind = '', namespace = '', owner = '', name = '', columns = ''] = line.split(' ');
    if (!isKind(kind)) throw new Error(`${path}: no kind ${kind}`);
    const address = { kind, namespace, owner: owner === '-' ? null : owner, name };
    expect(objects).not.toContainEqual(expect.objectContaining(address));
    return { ...address, columns: columns.split(',').filter((column) => column !== ''), present: false };
  });
}

function lineOf(sought: SoughtObject, find: FindPlace): string {
  const owner = sought.owner === null ? '' : `${sought.owner}.`;
  const state = sought.present ? '' : 'absent ';
  return `${state}${sought.kind} ${sought.namespace}.${owner}${sought.name} -> ${placeText(find(sought))}`;
}

function placeText(place: Place | undefined): string {
  return place === undefined ? 'nowhere' : `${place.line} ${place.how}`;
}
