import type { TSchema } from 'typebox';
import type { TLocalizedValidationError } from 'typebox/error';
import { suggestion } from '../../introspection/nearest.ts';

/** A fault of a file: what is wrong, where, and what would be right. */
export interface ConfigFault {
  /** Keys from the root. */
  readonly path: readonly string[];
  readonly message: string;
}

const SHAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    array: 'a list',
    object: 'a mapping',
    string: 'text (put a number in quotes)',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
  }),
);

/** The fault to report first. */
export function faultOf(all: readonly TLocalizedValidationError[], whole: TSchema): ConfigFault {
  return faultsOf(all, whole)[0] ?? { path: [], message: 'this is not a configuration.' };
}

/**
 * All faults, one for each value. Within a mapping, unknown keys come before missing ones, which may be misspelt, and
 * what is wrong inside a value comes before what follows from it outside.
 */
export function faultsOf(all: readonly TLocalizedValidationError[], whole: TSchema): readonly ConfigFault[] {
  const faults = all.filter(({ schemaPath }) => !/\/(?:oneOf|propertyNames)(?:\/|$)/.test(schemaPath));
  const unknown = faults.filter(({ keyword }) => keyword === 'boolean');
  const misspelt = new Set(unknown.map(({ instancePath }) => instancePath.slice(0, instancePath.lastIndexOf('/'))));
  const others = faults.filter(({ keyword, instancePath }) => keyword !== 'boolean' && !misspelt.has(instancePath));
  const values = new Map([...others].reverse().map((fault) => [fault.instancePath, fault]));
  const told = [...unknown, ...others.filter((fault) => values.get(fault.instancePath) === fault)];
  return told
    .filter(({ instancePath }) => !told.some((inner) => inner.instancePath.startsWith(`${instancePath}/`)))
    .map((fault) => configFaultOf(fault, whole));
}

function configFaultOf(fault: TLocalizedValidationError, whole: TSchema): ConfigFault {
  const path = keysOf(fault.instancePath);
  const name = path.length === 0 ? 'the configuration' : `"${path.join('.')}"`;
  if (fault.keyword === 'boolean') {
    return { path, message: unknownKey(path.at(-1) ?? '', propertiesAt(path.slice(0, -1), whole)) };
  }
  if (fault.keyword === 'propertyNames') {
    const [key = ''] = fault.params.propertyNames;
    return { path: [...path, key], message: `the name "${key}" is not allowed: ${NAMES}.` };
  }
  return { path, message: `${name} ${complaintOf(fault, schemaAt(path, whole))}.` };
}

const NAMES = 'names consist of a-z, 0-9, "_", "." and "-", and do not begin with "." or "-"';

/** What a value must be, as the end of a sentence. */
function complaintOf(fault: TLocalizedValidationError, schema: unknown): string {
  const examples = memberOf(schema, 'examples');
  const alike = Array.isArray(examples) ? `must look like ${examples.join(' or ')}` : undefined;
  switch (fault.keyword) {
    case 'required':
      return `lacks "${fault.params.requiredProperties.join('", "')}"`;
    case 'type':
      return alike ?? `must be ${[fault.params.type].flat().map(shapeOf).join(' or ')}`;
    case 'pattern':
      return alike ?? fault.message;
    case 'const':
      return `must be ${String(fault.params.allowedValue)}, or left out`;
    case 'minItems':
    case 'minLength':
      return 'must not be empty';
    case 'minimum':
      return `must be at least ${String(fault.params.limit)}`;
    case 'maximum':
      return `must be at most ${String(fault.params.limit)}`;
    case 'enum':
      return `must be one of ${fault.params.allowedValues.join(', ')}`;
    case 'format':
      return 'must be a date such as 2027-01-31';
    case 'oneOf':
      return String(memberOf(schema, 'description') ?? fault.message);
    default:
      return fault.message;
  }
}

function shapeOf(type: string): string {
  return SHAPES.get(type) ?? type;
}

function unknownKey(key: string, known: readonly string[]): string {
  const hint = suggestion(key, known) || `; known here: ${known.join(', ')}.`;
  return `unknown key "${key}"${hint}`;
}

/** The keys the schema knows at a path. */
function propertiesAt(path: readonly string[], whole: TSchema): readonly string[] {
  return Object.keys(memberOf(schemaAt(path, whole), 'properties') ?? {});
}

function schemaAt(path: readonly string[], whole: TSchema): unknown {
  let schema: unknown = whole;
  for (const key of path) {
    const patterns = Object.values(memberOf(schema, 'patternProperties') ?? {});
    schema = memberOf(memberOf(schema, 'properties'), key) ?? patterns[0] ?? memberOf(schema, 'items');
  }
  return schema;
}

function memberOf(value: unknown, key: string): object | string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const member: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return (typeof member === 'object' && member !== null) || typeof member === 'string' ? member : undefined;
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
