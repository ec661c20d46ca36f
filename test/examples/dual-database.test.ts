import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Dialect,
  type Expression,
  engineNamed,
  introspect,
  operandsOf,
  type SchemaObject,
  type Snapshot,
} from '../../introspection/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';

const EXAMPLE = new URL('../../examples/dual-database/', import.meta.url);
const HARMLESS = ['index planned_features.idx_planned_features_tags'];

interface Pair {
  readonly sqlite: Snapshot;
  readonly postgres: Snapshot;
}

describe('before', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await readPair('before');
  });

  test('PostgreSQL lacks the two tables whose foreign key it refused', () => {
    expect(onlyIn(tablesOf(pair.sqlite), tablesOf(pair.postgres))).toEqual(['cost_savings_log', 'pattern_occurrences']);
  });

  test('workflow_history lacks phase_durations on both sides', () => {
    for (const snapshot of [pair.sqlite, pair.postgres]) {
      expect(columnsOf(snapshot, 'workflow_history')).not.toContain('phase_durations');
    }
    expect(columnsOf(pair.sqlite, 'workflow_history')).toHaveLength(73);
    expect(columnsOf(pair.postgres, 'workflow_history')).toHaveLength(77);
  });
});

describe('after', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await readPair('after');
  });

  test('workflow_history has its columns', () => {
    expect(columnsOf(pair.sqlite, 'workflow_history')).toHaveLength(73);
    expect(columnsOf(pair.postgres, 'workflow_history')).toHaveLength(78);
  });

  test('the answer key lists every difference of presence, and no other', async () => {
    const sqlite = await labelsOf(pair.sqlite);
    const postgres = await labelsOf(pair.postgres);
    const differences = [...onlyIn(sqlite, postgres), ...onlyIn(postgres, sqlite)];
    expect(withoutParts(differences).toSorted()).toEqual((await readAnswerKey()).toSorted());
  });
});

async function readPair(state: string): Promise<Pair> {
  const sql = (engine: string) => readFile(new URL(`${state}/${engine}.sql`, EXAMPLE), 'utf8');
  await using sqlite = await sqliteDatabase(await sql('sqlite'));
  await using postgres = await postgresDatabase(await sql('postgres'));
  return { sqlite: await introspect(sqlite.path), postgres: await introspect(postgres.url) };
}

/** The objects of the numbered rows, without the advice, which is no difference between the sides. */
async function readAnswerKey(): Promise<readonly string[]> {
  const text = await readFile(new URL('true-differences.md', EXAMPLE), 'utf8');
  const rows = [...text.matchAll(/^\| (\d+) \| ([a-z ]+) `([^`]+)` \|/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 32 }, (_, place) => place + 1));
  return rows.filter(([, , kind]) => kind !== 'advice').map(([, , kind, name]) => `${kind} ${name}`);
}

function tablesOf(snapshot: Snapshot): readonly string[] {
  return snapshot.objects.filter((object) => object.kind === 'table').map((object) => object.name);
}

function columnsOf(snapshot: Snapshot, table: string): readonly string[] {
  return snapshot.objects
    .filter((object) => object.kind === 'column' && object.owner === table)
    .map((object) => object.name);
}

function onlyIn(these: readonly string[], others: readonly string[]): readonly string[] {
  return these.filter((label) => !others.includes(label));
}

/** What belongs to a table or column that is itself a difference is part of it. */
function withoutParts(differences: readonly string[]): readonly string[] {
  const tables = new Set(differences.filter((label) => label.startsWith('table ')).map((label) => label.slice(6)));
  return differences.filter((label) => {
    const [owner = ''] = label.slice(label.lastIndexOf(' ') + 1).split('.');
    return (label.startsWith('table ') || !tables.has(owner)) && !HARMLESS.includes(label);
  });
}

/** What is there, in the words of the answer key. */
async function labelsOf(snapshot: Snapshot): Promise<readonly string[]> {
  const { dialect } = await engineNamed(snapshot.engine.name);
  return snapshot.objects.flatMap((object) => labelsOfObject(object, dialect));
}

function labelsOfObject(object: SchemaObject, dialect: Dialect): readonly string[] {
  switch (object.kind) {
    case 'table':
      return [`table ${object.name}`];
    case 'column': {
      const hasDefault = object.facts.default !== null && object.facts.identity === null;
      const name = `${object.owner}.${object.name}`;
      return hasDefault ? [`column ${name}`, `default ${name}`] : [`column ${name}`];
    }
    case 'index':
      return [`index ${object.owner}.${object.name}`];
    case 'foreignKey':
      return [`foreign key ${object.owner}.${object.facts.columns?.join()}`];
    case 'check':
      return [`check ${object.owner}.${[...columnNames(dialect.expressionOf(object.facts.expression ?? ''))].join()}`];
    default:
      return [];
  }
}

function columnNames(expression: Expression): ReadonlySet<string> {
  const own = expression.node === 'column' ? [expression.name] : [];
  return new Set([...own, ...operandsOf(expression).flatMap((part) => [...columnNames(part)])]);
}
