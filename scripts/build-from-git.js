// Builds what is installed from git, as pre-commit does, in a second and without a package: types are taken away, and
// imports lead to the results. What `npm run build` made stays. Plain JavaScript, since it runs where nothing is installed.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname } from 'node:path';

/** What an import from here names: a file of ours with its extension. */
const IMPORTED = /\b((?:from|import)\s*\(?\s*'\.{1,2}\/[^']*)\.ts'/g;

const sources = existsSync('dist') ? [] : globSync('{introspection,reports,src}/**/*.ts');
for (const source of sources) {
  const built = `dist/${source.replace(/ts$/, 'js')}`;
  mkdirSync(dirname(built), { recursive: true });
  writeFileSync(built, stripTypeScriptTypes(readFileSync(source, 'utf8')).replace(IMPORTED, "$1.js'"));
}
