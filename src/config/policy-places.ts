import type { Policy } from '../../reports/index.ts';

/** The position of each entry of a policy, by its path in the policy; `placeOf` takes keys from the top of the document. */
export function policyPlaces(policy: Policy, placeOf: (path: readonly string[]) => string): Policy['places'] {
  const { severities = [], accept = [], ignore = [], owned = [], include = [], exclude = [], namespaces = {} } = policy;
  const lists = { severities, accept, ignore, owned, include, exclude };
  const paths = [
    ...Object.entries(lists).flatMap(([list, entries]) => [...entries.keys()].map((place) => [list, String(place)])),
    ...Object.keys(namespaces).map((namespace) => ['namespaces', namespace]),
  ];
  return Object.fromEntries(paths.map((path) => [path.join('.'), placeOf(['policy', ...path])]));
}
