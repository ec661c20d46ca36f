import { EvenkeelError } from '../errors.ts';
import { dialectIn } from '../migrations/dialect.ts';
import { sqlSignsIn } from '../migrations/sql-signs.ts';
import { type EngineName, engineNames } from '../sql/engine-name.ts';
import type { Script } from '../sql/statement.ts';

/** The engine that a file is for: as pg_dump says, else its name or its nearest folder, else by what only one engine understands. */
export function engineOfScript(script: Script): EngineName {
  const engine = engineOfDump(script.text) ?? engineOfPath(script.file) ?? engineOfSigns(script);
  if (engine !== undefined) return engine;
  throw new EvenkeelError(
    'E_SOURCE_INVALID',
    `"${script.file}" does not tell whether it is for SQLite or PostgreSQL: add ?engine=sqlite or ?engine=postgres.`,
  );
}

function engineOfPath(path: string): EngineName | undefined {
  const dialects = path.split('/').toReversed().map(dialectIn);
  return engineNames.find((engine) => engine === dialects.find((dialect) => dialect !== undefined));
}

/** By what pg_dump begins with. */
function engineOfDump(text: string): EngineName | undefined {
  return /^--\s+PostgreSQL database dump/m.test(text.slice(0, 1_000)) ? 'postgres' : undefined;
}

function engineOfSigns(script: Script): EngineName | undefined {
  const signs = new Set(sqlSignsIn(script).map((sign) => sign.of));
  const [engine, ...others] = engineNames.filter((name) => signs.has(name));
  return others.length === 0 ? engine : undefined;
}

/** Whether the end is missing that pg_dump writes. Takes the text of a dump, or any other. */
export function isCutOff(text: string): boolean {
  return (
    /^-- Dumped by pg_dump version/m.test(text.slice(0, 1_000)) && !/^-- PostgreSQL database dump complete/m.test(text)
  );
}

/** The major version of the server that pg_dump took the dump from. */
export function findDumpedMajor(text: string): number | undefined {
  const [, major] = /^-- Dumped from database version (\d+)/m.exec(text.slice(0, 1_000)) ?? [];
  return major === undefined ? undefined : Number(major);
}
