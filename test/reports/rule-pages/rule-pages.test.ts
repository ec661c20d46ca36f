import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Compile } from 'typebox/compile';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadedGrammar, loadGrammar } from '../../../introspection/engines/postgres/sql/grammar.ts';
import { engines } from '../../../introspection/index.ts';
import { rulePages } from '../../../reports/index.ts';
import { policyRules } from '../../../reports/policy/rules.ts';
import { ruleHints } from '../../../reports/rule-pages/hints/rule-hints.ts';
import { advices } from '../../../reports/rules/advice/registry.ts';
import { migrationRules } from '../../../reports/rules/migrations/migration-rules.ts';
import { ruleTexts } from '../../../reports/rules/registry.ts';
import type { RuleText } from '../../../reports/rules/rule.ts';
import { readRuleCases, ruleOfCase } from '../../../scripts/rule-cases.ts';
import { ruleDocs } from '../../../scripts/rule-docs.ts';
import { RULE_TESTS } from '../../../scripts/rule-tests.ts';
import { configSchema } from '../../../src/config/config-schema.ts';
import { sqliteDatabase } from '../../support/databases.ts';
import { groundFor } from '../../support/recipe-ground.ts';

const config = Compile(configSchema);
const root = join(import.meta.dirname, '..', '..', '..');
/** Rules whose findings are about files, not about objects of a database. */
const noticed: readonly RuleText[] = [...policyRules, ...migrationRules];
const pages = rulePages().map((page) => [page.id, page] as const);

test('every rule has its own name', () => {
  expect(rulePages().map(({ id }) => id)).toEqual([...new Set(rulePages().map(({ id }) => id))]);
});

test('every rule that reports something says how to fix it', () => {
  const finding = [...ruleTexts, ...advices, ...noticed].filter(({ verdict }) => verdict !== 'equivalent');
  expect(finding.map(({ id }) => id).filter((id) => !ruleHints.has(id))).toEqual([]);
});

test('every hint belongs to a rule', () => {
  const ids = new Set(rulePages().map(({ id }) => id));
  expect([...ruleHints.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

test.each(engines)('$name has the fix of every such rule, and of no other', ({ repair }) => {
  const mended = [...ruleHints.keys()].filter((id) => noticed.every((rule) => rule.id !== id));
  expect([...repair.rules.keys()].toSorted()).toEqual(mended.toSorted());
});

describe('every rule has a page that helps', () => {
  test.each(pages)('%s says how to fix it, if there is something to fix', (id, { fixes, verdict }) => {
    const isNoticed = noticed.some((rule) => rule.id === id);
    if (verdict === 'equivalent' && !isNoticed) return expect(fixes).toEqual([]);
    expect(fixes).not.toEqual([]);
    for (const { hint, steps } of fixes) {
      if (isNoticed) expect(hint).toBeDefined();
      else expect(steps.map(({ sql }) => sql).join('')).not.toBe('');
    }
  });

  test.each(pages)('%s says how to accept it, if it is a finding', (id, { accept, verdict }) => {
    if (verdict === 'equivalent') return expect(accept).toBeUndefined();
    const entries: unknown = parse(accept ?? '');
    expect(JSON.stringify(entries)).toContain(id);
    expect(config.Errors(entries)).toEqual([]);
  });

  test('a rule that can lose a value shows an example', () => {
    const silent = rulePages().filter(({ verdict, example }) => verdict === 'lossy' && example === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('every fix is SQL that its engine accepts', () => {
  const recipes = (engine: string) => [
    ...new Set(
      rulePages()
        .flatMap(({ fixes }) => fixes.flatMap(({ steps }) => steps))
        .flatMap((step) => (step.engine === engine ? (step.sql ?? []) : [])),
    ),
  ];

  beforeAll(loadGrammar);

  test.each(recipes('PostgreSQL'))('PostgreSQL parses: %s', (sql) => {
    expect(() => loadedGrammar().parseSync(sql)).not.toThrow();
  });

  test.each(recipes('SQLite'))('SQLite runs: %s', async (sql) => {
    await using database = await sqliteDatabase(groundFor(sql) + sql);
    expect(existsSync(database.path)).toBe(true);
  });
});

describe('every rule has a case', () => {
  const shown = new Set(readRuleCases().flatMap(({ rules }) => [...rules]));

  test.each([...ruleTexts, ...advices].map(({ id }) => id))('%s is used in test/cases', (id) => {
    if (RULE_TESTS[id] === undefined) expect([...shown]).toContain(id);
  });

  test.each(Object.entries(RULE_TESTS))('%s is used in %s', (id, path) => {
    expect(readFileSync(join(root, path), 'utf8')).toContain(id);
  });

  test('a case named after a rule shows it, and its counterpart does not', () => {
    const ids = new Set(rulePages().map(({ id }) => id));
    for (const { name, rules } of readRuleCases()) {
      const named = ruleOfCase(name);
      if (named !== undefined && ids.has(named.rule))
        expect([name, rules.has(named.rule)]).toEqual([name, !named.counter]);
    }
  });

  test('a case named after a rule lies in the folder of its topic, as the rule does', () => {
    for (const { name } of readRuleCases()) {
      const named = ruleOfCase(name);
      if (named !== undefined) expect(codeOf(dirname(name)), name).toContain(`'${named.rule}'`);
    }
  });
});

/** The text of all files in a folder of `reports/`: `rules/keys`. */
function codeOf(folder: string): string {
  const path = join(root, 'reports', folder);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(path, file), 'utf8')).join('\n');
}

const docs = ruleDocs();

test.each([...docs])('the links of %s have targets', (path, text) => {
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].flatMap(([, target]) => target ?? []);
  const dead = targets
    .map((target) => join(dirname(path), target))
    .filter((target) => !docs.has(target) && !existsSync(join(root, target)));
  expect(dead).toEqual([]);
});
