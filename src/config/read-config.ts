import { readFile } from 'node:fs/promises';
import { Compile } from 'typebox/compile';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Policy, SystemNeeds } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { faultOf } from './config-fault.ts';
import { configSchema } from './config-schema.ts';
import { policyPlaces } from './policy-places.ts';
import { offsetOf } from './yaml-place.ts';

export interface Config {
  readonly systems?: SystemNeeds;
  /** With the places of its entries. */
  readonly policy?: Policy;
}

/** Where a configuration is looked for when none is named. */
const DEFAULT_CONFIG = 'evenkeel.yaml';

/** Reads a configuration; without a path `./evenkeel.yaml`, which need not be there. Throws `EvenkeelError` with the place. */
export async function readConfig(path?: string): Promise<Config> {
  const origin = path ?? DEFAULT_CONFIG;
  const text = await readFile(origin, 'utf8').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (path === undefined && code === 'ENOENT') return '';
    const reason = code === 'ENOENT' ? 'there is no such file' : String(code ?? cause);
    throw new EvenkeelError('E_CONFIG', `Cannot read the configuration "${origin}": ${reason}.`, { cause });
  });
  return parseConfig(text, origin);
}

/** A configuration from its text; `origin` names it in errors. */
function parseConfig(text: string, origin: string): Config {
  const lines = new LineCounter();
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${origin}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const refuse = (offset: number, message: string): never => {
    throw new EvenkeelError('E_CONFIG', `${placeOf(offset)}: ${message}`);
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken?.code === 'MULTIPLE_DOCS')
    return refuse(broken.pos[0], 'one document is expected, and here begins another.');
  if (broken !== undefined) return refuse(broken.pos[0], `${broken.message.replaceAll('\n', ' ').trim()}.`);
  const value = plainValue(document) ?? refuse(0, 'its aliases expand to too much.');
  const validator = Compile(configSchema);
  if (!validator.Check(value)) {
    const fault = faultOf(validator.Errors(value));
    return refuse(offsetOf(document, fault.path), fault.message);
  }
  const { policy, ...rest } = value;
  if (policy === undefined) return rest;
  const places = policyPlaces(policy, (path) => placeOf(offsetOf(document, path)));
  return { ...rest, policy: { ...policy, ...(places !== undefined && { places }) } };
}

/** Undefined where aliases multiply beyond reason. An empty document is an empty mapping. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    return undefined;
  }
}
