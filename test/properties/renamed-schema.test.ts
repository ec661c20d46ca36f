import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { introspect, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { findCases } from '../support/case.ts';
import { postgresDatabase } from '../support/databases.ts';

/** Topics whose objects name others of their schema. */
const TOPICS =
  /^(aggregates|composite-types|domains|exclusion-constraints|functions|generated|materialized-views|policies|procedures|range-types|sequences-and-enums|statistics-objects|triggers|views)\//;

const root = join(import.meta.dirname, '..', 'cases');
const scripts = findCases(root, inject('postgresVersion').major)
  .filter(({ name }) => TOPICS.test(name))
  .flatMap(({ name, folder }) =>
    readdirSync(folder)
      .filter((file) => file === 'expected.postgres.sql')
      .map((file) => ({ title: `${name} ${file}`, sql: readFileSync(join(folder, file), 'utf8') })),
  )
  .filter(({ sql }) => !/\b(schema|public|extension|database|tablesample)\b/i.test(sql));

describe('a schema with another name on one side is the same schema', () => {
  test.for(scripts)('$title', async ({ sql }) => {
    await using expected = await postgresDatabase(sql);
    await using actual = await postgresDatabase(`CREATE SCHEMA tenant; SET search_path = tenant; ${sql}`);
    const [one, other] = [
      await introspect(`${expected.url}?schema=public`),
      await introspect(`${actual.url}?schema=tenant`),
    ];
    const within = (snapshot: Snapshot) => snapshot.objects.filter(({ kind }) => kind !== 'schema').length;
    expect(within(one)).toBe(within(other));
    const { findings } = await compareSnapshots(one, other);
    expect(findings.filter(({ rule }) => !rule.startsWith('advice.'))).toEqual([]);
  });

  test('there are scripts for this test', () => {
    expect(scripts.length).toBeGreaterThan(10);
  });
});
