import { basename, dirname, resolve } from 'node:path';
import type { Engine, Script } from '../../../introspection/index.ts';
import { engines } from '../../../introspection/index.ts';
import { EvenkeelError } from '../../errors.ts';
import { dialectOf } from '../../migrations/dialect.ts';
import { onOneLine } from './on-one-line.ts';
import { type PrismaBlock, type PrismaFile, prismaBlocksIn, providerOf, readPrismaFiles } from './prisma-files.ts';
import { prismaSql } from './prisma-sql.ts';
import { type ReadScripts, shownIn } from './source-scripts.ts';

/** The SQL that Prisma makes of a schema for its provider. Each statement has the line of the model or enum that it is for. */
export const readPrismaSchema: ReadScripts = async ({ path, engine: wanted, major }, { folder }) => {
  const absolute = resolve(folder, path);
  const files = await readPrismaFiles(absolute, (file) => shownIn(folder, file));
  const engine = engineOf(files, path, wanted);
  const sql = await prismaSql(files, { engine, major, from: dirname(absolute) });
  const text = sql.replace(/^--.*$/gm, '');
  const blocks = files.flatMap(prismaBlocksIn);
  const [first] = files;
  const scripts = engine.sql
    .split({ file: first?.file ?? basename(path), text, firstLine: 1 })
    .map((statement) => scriptOf(statement.text, blocks, first?.file ?? basename(path)));
  return { engine, files: [], scripts, doubts: [], refusesNothing: true };
};

function engineOf(files: readonly PrismaFile[], path: string, wanted: Engine | undefined): Engine {
  const { provider, file, line } = providerOf(files, path);
  const dialect = dialectOf(provider);
  const engine = engines.find((known) => known === dialect);
  const place = `${file}:${line}`;
  if (engine === undefined) throw invalid(`${place}: Evenkeel reads no databases of the provider "${provider}".`);
  if (wanted === undefined || wanted === engine) return engine;
  throw invalid(`${place}: the provider is "${provider}", and the source asks for engine=${wanted.name}.`);
}

function invalid(message: string): EvenkeelError {
  return new EvenkeelError('E_SOURCE_INVALID', message);
}

const NAMED = /\b(?:TABLE|TYPE|ON)\s+(?:"[^"]+"\.)?"([^"]+)"/;

/** The statement on one line, which is that of its block in the schema. */
function scriptOf(statement: string, blocks: readonly PrismaBlock[], file: string): Script {
  const [, name = ''] = NAMED.exec(statement) ?? [];
  // Prisma names the table of a relation between A and B "_AToB".
  const [, joined = name] = /^_(\w+?)To\w+$/.exec(name) ?? [];
  const block = blocks.find((known) => known.name === name) ?? blocks.find((known) => known.model === joined);
  return { file: block?.file ?? file, text: onOneLine(statement), firstLine: block?.line ?? 1 };
}
