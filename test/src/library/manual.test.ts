import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { expect, test } from 'vitest';

const textOf = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');
const manual = await textOf('docs/library.md');
const [, types = ''] = manual.split('\n## Types\n');

interface Exported {
  readonly name: string;
  readonly isType: boolean;
}

/** The names that a door exports, by its text. */
async function exportsOf(path: string): Promise<readonly Exported[]> {
  const { statements } = ts.createSourceFile(path, await textOf(path), ts.ScriptTarget.Latest);
  return statements.filter(ts.isExportDeclaration).flatMap(({ isTypeOnly, exportClause }) => {
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map((element) => ({
      name: element.name.text,
      isType: isTypeOnly || element.isTypeOnly,
    }));
  });
}

const wordsIn = (text: string) => [...text.matchAll(/`(\w+)/g)].map(([, word = '']) => word);
const sorted = (words: readonly string[]) => words.toSorted();

test('the manual documents every function and value of the library, and no other', async () => {
  const exported = await exportsOf('src/library/index.ts');
  const headings = [...manual.matchAll(/^### (.*)$/gm)].flatMap(([, heading = '']) => wordsIn(heading));
  expect(sorted(headings)).toEqual(sorted(exported.filter(({ isType }) => !isType).map(({ name }) => name)));
});

test('the manual documents every type of the library, and no other', async () => {
  const exported = await exportsOf('src/library/index.ts');
  const listed = [...types.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => wordsIn(cell));
  expect(sorted(listed)).toEqual(sorted(exported.filter(({ isType }) => isType).map(({ name }) => name)));
});

test.each([
  ['docs/library.md', 'src/library/audit.ts', 'AuditOptions'],
  ['docs/gate/test-matcher.md', 'src/library/parity-matchers.ts', 'ParityOptions'],
])('%s lists every option', async (page, path, name) => {
  const rows = [...(await textOf(page)).matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => wordsIn(cell));
  const source = await textOf(path);
  const [, declared = ''] = new RegExp(`interface ${name}\\s+extends (?:Pick|Omit)<(.*?)\\n}`, 's').exec(source) ?? [];
  const own = [...declared.matchAll(/readonly (\w+)\?/g)].map(([, option = '']) => option);
  const picked = [...(declared.split('{')[0]?.matchAll(/'(\w+)'/g) ?? [])].map(([, option = '']) => option);
  expect(own.length).toBeGreaterThan(0);
  expect(rows).toEqual(expect.arrayContaining([...own, ...picked]));
});
