import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { Settings } from 'typebox/system';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { EvenkeelError } from '../errors.ts';
import { faultOf } from './config-fault.ts';
import { configSchema } from './config-schema.ts';
import { offsetOf } from './yaml-place.ts';

/** A configuration as it was written: of the right shape, and nothing looked up or filled in. */
export interface ConfigFile {
  readonly origin: string;
  /** The absolute path of the directory that paths in it are relative to. */
  readonly folder: string;
  readonly value: Static<typeof configSchema>;
  /** `evenkeel.yaml:12:5` for keys from the top, or for the nearest above them. */
  placeOf(path: ConfigPath): string;
  /** Throws `EvenkeelError` with the place; the message is one sentence without its full stop. */
  refuse(path: ConfigPath, message: string): never;
}

/** Keys from the top, and positions in lists. */
export type ConfigPath = readonly (string | number)[];

/** Where a configuration is looked for when none is named. */
export const DEFAULT_CONFIG = 'evenkeel.yaml';

/** Reads a configuration; `optional`: a file that is not there is an empty one. Throws `EvenkeelError` with the place. */
export async function readConfigFile(
  path: string = DEFAULT_CONFIG,
  { optional = false }: { optional?: boolean } = {},
): Promise<ConfigFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (optional && code === 'ENOENT') return '';
    const reason = code === 'ENOENT' ? 'there is no such file' : String(code ?? cause);
    throw new EvenkeelError('E_CONFIG', `Cannot read the configuration "${path}": ${reason}.`, { cause });
  });
  return parseConfig(text, path);
}

const validator = Compile(configSchema);

/** A configuration from its text; `origin` names it in errors. */
function parseConfig(text: string, origin: string): ConfigFile {
  const lines = new LineCounter();
  const placeAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${origin}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const refuseAt = (offset: number, message: string): never => {
    throw new EvenkeelError('E_CONFIG', `${placeAt(offset)}: ${message}`);
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken?.code === 'MULTIPLE_DOCS')
    return refuseAt(broken.pos[0], 'one document is expected, and here begins another.');
  if (broken !== undefined) return refuseAt(broken.pos[0], `${broken.message.replaceAll('\n', ' ').trim()}.`);
  const value = plainValue(document) ?? refuseAt(0, 'its aliases expand to too much.');
  if (!validator.Check(value)) {
    const fault = faultOf(errorsOf(value));
    return refuseAt(offsetOf(document, fault.path), fault.message);
  }
  const offset = (path: ConfigPath) => offsetOf(document, path.map(String));
  return {
    origin,
    folder: dirname(resolve(origin)),
    value,
    placeOf: (path) => placeAt(offset(path)),
    refuse: (path, message) =>
      refuseAt(
        offset(path),
        message.replace(/[.?]?$/, (end) => end || '.'),
      ),
  };
}

/** Of keys that go together, each alternative tells what it lacks, so that what matters can come late. */
const ERRORS_READ = 1000;

function errorsOf(value: unknown): readonly TLocalizedValidationError[] {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: ERRORS_READ });
  try {
    return validator.Errors(value);
  } finally {
    Settings.Set({ maxErrors });
  }
}

/** Undefined where aliases multiply beyond reason. An empty document is an empty mapping. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    return undefined;
  }
}
