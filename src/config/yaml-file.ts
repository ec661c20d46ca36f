import { dirname, resolve } from 'node:path';
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { Settings } from 'typebox/system';
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { EvenkeelError } from '../errors.ts';
import { faultsOf } from './config-fault.ts';
import { yamlFaultText } from './yaml-fault.ts';
import { offsetOf } from './yaml-place.ts';

/** A YAML file of the right shape, as written. */
export interface YamlFile<T> {
  readonly origin: string;
  /** The absolute path of the directory that paths in it are relative to. */
  readonly folder: string;
  /** It does not exist; its value is empty. */
  readonly missing?: boolean;
  readonly value: T;
  /** `evenkeel.yaml:12:5` for keys from the root, or for the nearest key above them. */
  placeOf(path: ConfigPath): string;
  /** Throws `EvenkeelError` with the place; the message is one sentence without its full stop. */
  refuse(path: ConfigPath, message: string): never;
}

/** Keys from the top, and positions in lists. */
export type ConfigPath = readonly (string | number)[];

/** Parses a text into a file of this shape; `origin` names it in errors, which are `EvenkeelError` with the place. */
type ParseYaml<T> = (text: string, origin: string) => YamlFile<T>;

/** What parses the files of a schema; an empty document is an empty mapping. */
export function yamlParser<S extends TSchema>(schema: S): ParseYaml<Static<S>> {
  const validator = Compile(schema);
  return (text, origin) => {
    const { document, placeAt, refuseAt, refuseAll } = openDocument(text, origin);
    const value = plainValue(document) ?? refuseAt(0, 'its aliases expand to too much.');
    if (!validator.Check(value)) {
      const faults = faultsOf(
        allErrors(() => validator.Errors(value)),
        schema,
      );
      return refuseAll(faults.map(({ path, message }) => ({ offset: offsetOf(document, path), message })));
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
  };
}

interface OpenDocument {
  readonly document: Document;
  readonly placeAt: (offset: number) => string;
  readonly refuseAt: (offset: number, message: string) => never;
  readonly refuseAll: (faults: readonly TextFault[]) => never;
}

interface TextFault {
  readonly offset: number;
  readonly message: string;
}

function openDocument(text: string, origin: string): OpenDocument {
  const lines = new LineCounter();
  const placeAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${origin}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const refuseAll = (faults: readonly TextFault[]): never => {
    const told = faults.toSorted((a, b) => a.offset - b.offset);
    const [first = '', ...others] = new Set(told.map(({ offset, message }) => `${placeAt(offset)}: ${message}`));
    throw new EvenkeelError('E_CONFIG', first, { particulars: others });
  };
  const refuseAt = (offset: number, message: string): never => refuseAll([{ offset, message }]);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const conflict = /^<{7} /m.exec(text);
  if (conflict !== null)
    return refuseAt(conflict.index, 'this is a merge conflict. Keep what is right, and remove the conflict marks.');
  const broken = brokenLines([...document.errors, ...document.warnings], lines);
  if (broken.length > 0)
    return refuseAll(
      broken.map((fault) => {
        const { line } = lines.linePos(fault.pos[0]);
        return { offset: fault.pos[0], message: yamlFaultText(fault, text.split('\n')[line - 1] ?? '') };
      }),
    );
  return { document, placeAt, refuseAt, refuseAll };
}

/** The first fault of each line: what follows on it is its consequence. */
function brokenLines(faults: readonly YAMLError[], lines: LineCounter): readonly YAMLError[] {
  const byLine = Map.groupBy(
    faults.toSorted((a, b) => a.pos[0] - b.pos[0]),
    ({ pos }) => lines.linePos(pos[0]).line,
  );
  return [...byLine.values()].flatMap((together) => together.slice(0, 1));
}

/** Each alternative of a group of keys reports what it lacks, so the relevant fault can come late. */
const ERRORS_READ = 1000;

function allErrors(read: () => readonly TLocalizedValidationError[]): readonly TLocalizedValidationError[] {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: ERRORS_READ });
  try {
    return read();
  } finally {
    Settings.Set({ maxErrors });
  }
}

/** Undefined if aliases expand to too much. An empty document is an empty mapping. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    return undefined;
  }
}
