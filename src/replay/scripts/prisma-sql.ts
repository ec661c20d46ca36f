import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Engine } from '../../../introspection/index.ts';
import { printable } from '../../../reports/index.ts';
import { EvenkeelError } from '../../errors.ts';
import { replayEngineOf } from '../engines/registry.ts';
import { prismaAdapter } from './prisma-adapter.ts';
import type { PrismaFile } from './prisma-files.ts';

export interface PrismaSqlOptions {
  readonly engine: Engine;
  readonly major: number | undefined;
  /** The folder of the schema, where packages are looked for first. */
  readonly from: string;
}

const ENGINE = '@prisma/schema-engine-wasm';
const UTILITIES = '@prisma/driver-adapter-utils';

/** The SQL that makes an empty database into the schema, by Prisma's own engine, which runs in this process. */
export async function prismaSql(
  files: readonly PrismaFile[],
  { engine, major, from }: PrismaSqlOptions,
): Promise<string> {
  const find = finderFrom(from);
  const bindings = await engineIn(dirname(find(ENGINE)));
  const { bindMigrationAwareSqlAdapterFactory: bind } = await loadPackage(find(UTILITIES));
  if (typeof bind !== 'function') throw missing(' in versions that fit');
  const { options, majors } = replayEngineOf(engine);
  const connection = {
    provider: engine.name,
    schemaName: options.includes('schema') ? engine.dialect.defaultNamespace : undefined,
    major: major ?? majors?.newest ?? 0,
  };
  const factory: unknown = bind(prismaAdapter(connection));
  return await differenceBy(bindings, files.map(withoutAddresses), factory);
}

/** What is used of the engine. */
interface Bindings {
  readonly SchemaEngine: {
    new: (
      options: { readonly datamodels: readonly (readonly [string, string])[] },
      log: () => void,
      factory: unknown,
    ) => Promise<{ diff(wanted: unknown): Promise<{ readonly stdout?: string }>; free?(): void }>;
  };
}

async function differenceBy(
  { SchemaEngine }: Bindings,
  files: readonly PrismaFile[],
  factory: unknown,
): Promise<string> {
  try {
    const made = await SchemaEngine.new({ datamodels: files.map(({ file, text }) => [file, text]) }, () => {}, factory);
    const { stdout = '' } = await made.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: files.map(({ file, text }) => ({ path: file, content: text })) },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout;
  } catch (cause) {
    throw refusedSchema(cause);
  }
}

/** Prisma's message in one sentence: `error: … --> schema.prisma:7 …`. */
function refusedSchema(cause: unknown): EvenkeelError {
  const said = stripVTControlCharacters(cause instanceof Error ? cause.message : String(cause));
  const [, why = said, place] = /error: (.*?)\n\s*-->\s+(\S+:\d+)/s.exec(said) ?? [];
  const more = (said.match(/^\s*-->/gm) ?? []).length - 1;
  const text = printable(why.replace(/\s+/g, ' ').trim()).replace(/\.?$/, '.');
  const others = more > 0 ? ` And ${more} more.` : '';
  return new EvenkeelError('E_REPLAY_FAILED', `${place === undefined ? 'Prisma' : place}: ${text}${others}`, { cause });
}

/** Addresses of databases are not used, and newer versions of Prisma refuse them. Lines keep their numbers. */
function withoutAddresses({ file, text }: PrismaFile): PrismaFile {
  const blank = (block: string) => block.replace(/^[ \t]*(?:url|directUrl|shadowDatabaseUrl)[ \t]*=.*$/gm, '');
  return { file, text: text.replace(/^[ \t]*datasource\s+\w+\s*\{[^}]*\}/m, blank) };
}

/** What is used of WebAssembly, whose types come only with those of browsers. */
declare const WebAssembly: {
  readonly Module: {
    new (bytes: Uint8Array): object;
    imports(program: object): readonly { readonly module: string; readonly name: string }[];
  };
  readonly Instance: new (program: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** By folder. The bindings hold one program at a time, so they are put together once. */
const engines = new Map<string, Promise<Bindings>>();

function engineIn(folder: string): Promise<Bindings> {
  const loading = engines.get(folder) ?? loadEngine(folder);
  engines.set(folder, loading);
  return loading;
}

/** The engine asks for a loader of WebAssembly, so it is put together here: its bindings export what it imports. */
async function loadEngine(folder: string): Promise<Bindings> {
  const bindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
  const program = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const exported = new Map<string, unknown>(Object.entries(bindings));
  const imports = new Map<string, Map<string, unknown>>();
  for (const { module, name } of WebAssembly.Module.imports(program))
    imports.set(module, (imports.get(module) ?? new Map()).set(name, exported.get(name)));
  const given = Object.fromEntries([...imports].map(([module, values]) => [module, Object.fromEntries(values)]));
  const { exports } = new WebAssembly.Instance(program, given);
  bindings.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start();
  return bindings;
}

async function loadPackage(path: string): Promise<Readonly<Record<string, unknown>>> {
  return await import(pathToFileURL(path).href);
}

/** Finds the packages beside the schema, where the process runs, or beside Evenkeel. */
function finderFrom(folder: string): (name: string) => string {
  const places = [join(folder, 'x.js'), join(process.cwd(), 'x.js'), import.meta.url];
  return (name) => {
    for (const place of places) {
      try {
        return createRequire(place).resolve(name);
      } catch {
        // It is looked for in the next place.
      }
    }
    throw missing('');
  };
}

function missing(which: string): EvenkeelError {
  return new EvenkeelError(
    'E_SCRATCH_UNAVAILABLE',
    `A schema of Prisma is read with packages that are not installed${which}: npm install --save-dev ${ENGINE} ${UTILITIES}`,
  );
}
