import { type TSchema, Type } from 'typebox';
import type { TLocalizedValidationError } from 'typebox/error';
import { suggestion } from '../nearest.ts';
import { configSchema } from './config-schema.ts';
import { ACCEPTANCE_NEEDS } from './policy-schema.ts';

/** What is wrong with a configuration, where, and what would be right. */
export interface ConfigFault {
  /** Keys from the top. */
  readonly path: readonly string[];
  readonly message: string;
}

const SHAPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

/** The fault to tell first: an unknown key explains the key that is missing, and alternatives, which only acceptances have, are told as a whole. */
export function faultOf(all: readonly TLocalizedValidationError[]): ConfigFault {
  const faults = all.filter(({ schemaPath }) => !schemaPath.includes('/oneOf/'));
  const fault = faults.find(({ keyword }) => keyword === 'boolean') ?? faults[0];
  if (fault === undefined) return { path: [], message: 'this is no configuration.' };
  const path = keysOf(fault.instancePath);
  const name = path.length === 0 ? 'the configuration' : `"${path.join('.')}"`;
  switch (fault.keyword) {
    case 'boolean':
      return { path, message: unknownKey(path.at(-1) ?? '', propertiesAt(path.slice(0, -1))) };
    case 'required':
      return { path, message: `${name} lacks "${fault.params.requiredProperties.join('", "')}".` };
    case 'type':
      return { path, message: `${name} must be ${SHAPES[String(fault.params.type)] ?? String(fault.params.type)}.` };
    case 'minItems':
    case 'minLength':
      return { path, message: `${name} must not be empty.` };
    case 'enum':
      return { path, message: `${name} must be one of ${fault.params.allowedValues.join(', ')}.` };
    case 'format':
      return { path, message: `${name} must be a day such as 2027-01-31.` };
    case 'oneOf':
      return { path, message: `${name} ${ACCEPTANCE_NEEDS}.` };
    default:
      return { path, message: `${name} ${fault.message}.` };
  }
}

function unknownKey(key: string, known: readonly string[]): string {
  const hint = suggestion(key, known) || `; known here: ${known.join(', ')}.`;
  return `unknown key "${key}"${hint}`;
}

/** The keys the schema knows at a path. */
function propertiesAt(path: readonly string[]): readonly string[] {
  let schema: TSchema | undefined = configSchema;
  for (const key of path) {
    if (schema === undefined) return [];
    if (Type.IsObject(schema)) schema = schema.properties[key];
    else if (Type.IsRecord(schema)) schema = Object.values(schema.patternProperties)[0];
    else if (Type.IsArray(schema)) schema = schema.items;
    else schema = undefined;
  }
  return schema !== undefined && Type.IsObject(schema) ? Object.keys(schema.properties) : [];
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
