import { type Engine, engines } from '../../introspection/index.ts';
import { dialectOf } from './dialect.ts';

/** A file in which a migration tool records its engine. */
interface ToolFile {
  readonly path: RegExp;
  /** The first group of the pattern is the name of the engine. */
  readonly engine: RegExp;
}

const toolFiles: readonly ToolFile[] = [
  { path: /^migration_lock\.toml$/, engine: /^\s*provider\s*=\s*"(\w+)"/m },
  { path: /^meta\/_journal\.json$/, engine: /"dialect"\s*:\s*"(\w+)"/ },
];

/** The engine according to a file of the tool in the folder; undefined if there is none, or its engine cannot be replayed. */
export async function engineOfTool(
  paths: readonly string[],
  readText: (path: string) => Promise<string>,
): Promise<Engine | undefined> {
  for (const { path, engine } of toolFiles) {
    const found = paths.find((candidate) => path.test(candidate));
    const [, word] = (found !== undefined && engine.exec(await readText(found))) || [];
    const dialect = word === undefined ? undefined : dialectOf(word);
    if (dialect !== undefined) return engines.find((known) => known === dialect);
  }
  return undefined;
}
