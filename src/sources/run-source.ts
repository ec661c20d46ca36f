import type { Engine } from '../../introspection/index.ts';
import { suggestion } from '../../introspection/nearest.ts';
import { replayEngineOf, replayEngines } from '../replay/engines/registry.ts';
import { engineAsked, invalidSource, majorAsked, timeoutAsked } from '../replay/source-options.ts';
import { replayOptions } from '../replay/statements/replay-engine.ts';
import { shownRunSource } from './shown-run-source.ts';

/** A variable of the environment of a command. */
export interface RunVariable {
  readonly name: string;
  /** `{url}` and other words in braces stand for parts of the address of the database. */
  readonly value: string;
  /** Whether it is never shown. */
  readonly secret: boolean;
}

/** What a command needs. */
export interface RunParts {
  /** For the shell of the system. */
  readonly command: string;
  readonly engine: string;
  readonly major?: number | undefined;
  /** The namespaces that are read: `a,b`; undefined: all. */
  readonly schema?: string | undefined;
  readonly extensions?: string | undefined;
  /** Where it runs; relative to the folder of the audit. */
  readonly directory?: string | undefined;
  /** How long it may take: `10m`. */
  readonly timeout?: string | undefined;
  readonly environment: readonly RunVariable[];
}

export interface RunSource extends Omit<RunParts, 'engine' | 'extensions' | 'timeout'> {
  readonly engine: Engine;
  readonly extensions: readonly string[];
  readonly timeout: string;
}

const PLAIN = ['engine', 'major', 'schema', 'extensions', 'directory', 'timeout'] as const;

/** The prefixes of variables: shown, and never shown. */
const SHOWN = 'env.';
const SECRET = 'secret.';

/** Options begin at the first question mark in front of the name of one, because a command may contain others. */
const OPTIONS = new RegExp(String.raw`\?(?=(?:${PLAIN.join('|')}|(?:env|secret)\.\w+)=)`);

const TIMEOUT = '10m';

const VARIABLE = /^[A-Za-z_]\w*$/;

/** `run:npx knex migrate:latest?engine=sqlite&env.DATABASE_URL={url}&directory=server`. Throws `E_SOURCE_INVALID`. */
export function parseRunSource(source: string): RunSource {
  const { command, options } = cutRunSource(source);
  const shown = shownRunSource(source);
  if (command.trim() === '' || source.includes('\0'))
    throw invalidSource(shown, 'names no command: write run: and a command');
  const parameters = new URLSearchParams(options);
  const environment: RunVariable[] = [];
  for (const [name, value] of parameters) {
    const prefix = [SHOWN, SECRET].find((start) => name.startsWith(start));
    if (prefix !== undefined) environment.push(variableOf(shown, name.slice(prefix.length), value, prefix === SECRET));
    else if (!PLAIN.some((known) => known === name)) throw unknownOption(shown, name);
  }
  const asked = replayOptions.filter((name) => parameters.has(name));
  const engine = engineAsked(shown, parameters.get('engine'), asked);
  const able = replayEngines.filter(({ openEmpty }) => openEmpty !== null);
  const advice = able.map(({ name }) => `?engine=${name}`).join(' or ');
  if (engine === undefined) throw invalidSource(shown, `does not name the engine of the database: add ${advice}`);
  if (replayEngineOf(engine).openEmpty === null)
    throw invalidSource(shown, `needs an engine with scratch databases: use ${advice}`);
  return {
    command,
    engine,
    major: majorAsked(shown, parameters.get('major'), engine),
    schema: parameters.get('schema') ?? undefined,
    extensions: (parameters.get('extensions') ?? '').split(',').filter((name) => name !== ''),
    directory: parameters.get('directory') || undefined,
    timeout: timeoutAsked(shown, parameters.get('timeout') ?? TIMEOUT),
    environment,
  };
}

/** The command of a source, and its options as written. */
export function cutRunSource(source: string): { readonly command: string; readonly options: string } {
  const text = source.slice(source.indexOf(':') + 1);
  const at = text.search(OPTIONS);
  return at === -1 ? { command: text, options: '' } : { command: text.slice(0, at), options: text.slice(at + 1) };
}

/** The source with these parts. */
export function renderRunSource({ command, environment, ...parts }: RunParts): string {
  const options = [
    ...PLAIN.flatMap((name) => {
      const value = parts[name];
      return value === undefined ? [] : [`${name}=${encoded(String(value))}`];
    }),
    ...environment.map(({ name, value, secret }) => `${secret ? SECRET : SHOWN}${name}=${encoded(value)}`),
  ];
  return `run:${command}?${options.join('&')}`;
}

/** Readable in reports: only what would end a value is written with a percent sign. */
function encoded(value: string): string {
  return value.replace(/[%&+#\s]/g, encodeURIComponent);
}

function variableOf(shown: string, name: string, value: string, secret: boolean): RunVariable {
  if (VARIABLE.test(name)) return { name, value, secret };
  throw invalidSource(shown, `sets the variable "${name}"; a name has letters, digits and _`);
}

function unknownOption(shown: string, name: string): Error {
  const known = [...PLAIN, `${SHOWN}<name>`, `${SECRET}<name>`];
  const hint = suggestion(name, [...PLAIN]);
  return invalidSource(
    shown,
    `has the unknown option "${name}"${hint.replace(/\.$/, '') || `; known are ${known.join(', ')}`}`,
  );
}
