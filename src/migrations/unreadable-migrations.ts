import type { Script } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import type { SqlSign } from './sql-signs.ts';

/** The file name extensions of migrations that cannot be run as SQL. */
const CODE =
  /\.(?:py|rb|php|[cm]?[jt]s|go|rs|java|kt|cs|exs?|xml|ya?ml|sql\.(?:tmpl|tpl|template|erb|j2|jinja2?|hbs|mustache|ejs))$/i;

/** Migrations in code: `0001_initial.py`, `20240101_users.ts`, `001_users.sql.tmpl`. */
export function codeMigrationsAmong(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => CODE.test(path) && /(?:^|\/)(?:[VvMm]?\d[^/]*|[^/]*\.sql\.\w+)$/.test(path));
}

/** The error for a folder without SQL that can be run. */
export function nothingToRun(shown: string, paths: readonly string[]): EvenkeelError {
  const [code] = codeMigrationsAmong(paths);
  if (code !== undefined) return unreadable(`${shown}/${code}`, 'is code, not SQL');
  const [first] = paths;
  const found = first === undefined ? 'is empty' : `has no .sql file, only such as ${printable(first)}`;
  return new EvenkeelError('E_SOURCE_NOT_FOUND', `${printable(shown)} ${found}: name the folder of the migrations.`);
}

/** Throws if the SQL has a placeholder, because only the tool that fills it in can run it. */
export function refuseTemplate({ file }: Script, signs: readonly SqlSign[]): void {
  const placeholder = signs.find(({ of }) => of === 'template');
  if (placeholder !== undefined)
    throw unreadable(
      file,
      `is a template, not SQL (${placeholder.sign} in line ${placeholder.line})`,
      placeholder.sign === '${' ? 'set the values with ?set.<name>=<value>, or ' : '',
    );
}

function unreadable(file: string, why: string, otherwise = ''): EvenkeelError {
  return new EvenkeelError(
    'E_SOURCE_INVALID',
    `${printable(file)} ${why}: ${otherwise}let their own tool run the migrations, in a source such as run:npx knex migrate:latest?engine=sqlite.`,
  );
}
