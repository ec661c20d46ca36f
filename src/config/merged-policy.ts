import { Check } from 'typebox/value';
import { ownValue } from '../../introspection/index.ts';
import type { Policy } from '../../reports/index.ts';
import type { ConfigFile, ConfigPath } from './config-file.ts';
import { namespaceFaultOf } from './namespace-fault.ts';
import { policySchema } from './policy-schema.ts';

/** The policy of the top level, with the places of its entries. */
export function policyOf(file: ConfigFile): Policy {
  return mergedPolicy(file);
}

/** The policy at a path, its entries before those of the top level, with the places of all. */
export function mergedPolicy(file: ConfigFile, own: ConfigPath = []): Policy {
  const mine = own.length === 0 ? undefined : valueAt(file.value, own);
  const merged = merge(mine, file.value.policy);
  if (merged === undefined) return {};
  if (!Check(policySchema, merged)) throw new TypeError(`two policies of "${file.origin}" cannot be merged`);
  const fault = namespaceFaultOf(merged);
  if (fault !== undefined) return file.refuse(originOf(fault.path, own, mine), fault.message);
  const places = policyPlaces(merged, ([, ...path]) => file.placeOf(originOf(path, own, mine)));
  return { ...merged, ...(places !== undefined && { places }) };
}

/** Concatenates lists and merges mappings; the first value of a key wins. */
function merge(first: unknown, second: unknown): unknown {
  if (first === undefined) return second;
  if (Array.isArray(first)) return Array.isArray(second) ? [...first, ...second] : first;
  if (!isMapping(first) || !isMapping(second)) return first;
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(ownValue(first, key), ownValue(second, key))]));
}

/** Where an entry of a merged policy was written. */
function originOf(path: readonly string[], own: ConfigPath, mine: unknown): ConfigPath {
  if (valueAt(mine, path) !== undefined) return [...own, ...path];
  const [list = '', position = ''] = path;
  const before = valueAt(mine, [list]);
  return ['policy', list, Array.isArray(before) ? Number(position) - before.length : position];
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  let found = value;
  for (const key of path) {
    if (Array.isArray(found)) found = found[Number(key)];
    else found = isMapping(found) ? ownValue(found, String(key)) : undefined;
  }
  return found;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place of each entry of a policy, by its path in the policy; `placeOf` takes keys from the top of the document. */
function policyPlaces(policy: Policy, placeOf: (path: readonly string[]) => string): Policy['places'] {
  const { severities = [], accept = [], ignore = [], owned = [], include = [], exclude = [], namespaces = {} } = policy;
  const lists = { severities, accept, ignore, owned, include, exclude };
  const paths = [
    ...Object.entries(lists).flatMap(([list, entries]) => [...entries.keys()].map((place) => [list, String(place)])),
    ...Object.keys(namespaces).map((namespace) => ['namespaces', namespace]),
  ];
  return Object.fromEntries(paths.map((path) => [path.join('.'), placeOf(['policy', ...path])]));
}
