import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type EngineName, engines, kindNames } from '../../../introspection/index.ts';
import { rulePages } from '../../../reports/index.ts';
import { policyRules } from '../../../reports/policy/rules.ts';
import { kindHints } from '../../../reports/rule-pages/hints/kind-hints.ts';
import { ruleHints } from '../../../reports/rule-pages/hints/rule-hints.ts';
import { advices } from '../../../reports/rules/advice/registry.ts';
import { lawsFor } from '../../../reports/rules/expressions/laws.ts';
import { migrationRules } from '../../../reports/rules/migrations/migration-rules.ts';
import { ruleTexts } from '../../../reports/rules/registry.ts';
import { isAskedOf, type RuleText } from '../../../reports/rules/rule.ts';
import { HINTING } from '../../../reports/rules/types/hinting.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const rules: readonly RuleText[] = [...ruleTexts, ...advices, ...policyRules, ...migrationRules];
const byId = rules.map((rule) => [rule.id, rule] as const);
const declared = new Set(rules.filter((rule) => rule.engines !== undefined).map(({ id }) => id));

/** The engines that a text names, however it calls them. */
function namedIn(text: string): readonly string[] {
  return engines.filter(({ name }) => new RegExp(name, 'i').test(text)).map(({ name }) => name);
}

test('a rule can be only about an engine that Evenkeel has', () => {
  expectTypeOf<EngineName>().toEqualTypeOf<'sqlite' | 'postgres'>();
  expect(namedIn('Postgres, SQLITE')).toEqual(['sqlite', 'postgres']);
});

describe('the sentences of a rule name only the engines that it is about', () => {
  test.each(byId)('%s', (id, { title, says, why, example, engines: about = [] }) => {
    const hint = ruleHints.get(id);
    const sentences = [title, says, why, example, hint?.hint, hint?.example];
    expect(namedIn(sentences.join('\n'))).toEqual([...about]);
  });

  test.each(kindNames)('a %s is about none', (kind) => {
    const pages = rulePages().filter(({ id }) => id.startsWith(`${kind}.`) && !rules.some((rule) => rule.id === id));
    const sentences = pages.map(({ title, says, why }) => [title, says, why]);
    expect(pages.length).toBeGreaterThan(1);
    expect(namedIn(JSON.stringify([kindHints[kind], sentences]))).toEqual([]);
  });
});

test('a rule is used if a side has an engine that it is about', () => {
  const engine = (name: string) => engines.filter((each) => each.name === name);
  const [sqlite, postgres] = [engine('sqlite'), engine('postgres')];
  expect(isAskedOf({ engines: ['sqlite'] }, [...postgres, ...sqlite])).toBe(true);
  expect(isAskedOf({ engines: ['sqlite'] }, [...postgres, ...postgres])).toBe(false);
  expect(isAskedOf({ engines: ['sqlite', 'postgres'] }, [...postgres, ...postgres])).toBe(true);
  expect(isAskedOf({}, [...postgres, ...postgres])).toBe(true);
});

test('a law is used if a side has an engine that it is about', () => {
  const idsFor = (names: readonly string[]) =>
    lawsFor('inExpressions', { oneEngine: true, engines: engines.filter(({ name }) => names.includes(name)) }).map(
      ({ id }) => id,
    );
  expect(idsFor(['postgres'])).toContain('expression.date');
  expect(idsFor([])).not.toContain('expression.date');
  expect(idsFor([])).toContain('expression.between');
});

test.each(engines)('each note of $name appears on a page', ({ repair }) => {
  const hints = rulePages().flatMap(({ fixes }) => fixes.map(({ hint = '' }) => hint));
  expect([...repair.notes.values()].filter((note) => !hints.some((hint) => hint.includes(note)))).toEqual([]);
});

test('each page says which engine it is about', () => {
  const pages = rulePages();
  expect(pages.filter((page) => JSON.stringify(page).includes(HINTING))).toEqual([]);
  const about = new Map(pages.map(({ id, engines: own }) => [id, own]));
  expect(about.get('advice.misread-type')).toEqual(['SQLite']);
  expect(about.get('type.local-time')).toEqual(['PostgreSQL', 'SQLite']);
  expect(about.get('expression.between')).toBeUndefined();
});

test('nothing else in reports/ names an engine', () => {
  const files = readdirSync(join(root, 'reports'), { recursive: true, encoding: 'utf8' });
  const found = files.filter((file) => file.endsWith('.ts')).flatMap((file) => namesIn(join('reports', file)));
  expect(found).toEqual([]);
});

/** The names of engines in a file, except in comments and in declared rules about an engine. */
function namesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, declares: boolean): void => {
    const isWord = ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (isWord && !declares && namedIn(node.text).length > 0) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.text}`);
    }
    node.forEachChild((child) => visit(child, declares || isAboutEngines(node)));
  };
  visit(source, false);
  return found;
}

/** The text of a rule that declares its engines, or the hint of one. */
function isAboutEngines(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return ts.isStringLiteral(node.name) && declared.has(node.name.text);
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.some(({ name }) => name !== undefined && ts.isIdentifier(name) && name.text === 'engines');
}
