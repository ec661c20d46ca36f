import { type Policy, parseNamespacePart } from '../../reports/index.ts';
import type { ConfigFault } from './config-fault.ts';

/** What is wrong with the namespaces of a policy that matches the schema. The path begins at the policy. */
export function namespaceFaultOf({ namespaces = {} }: Policy): ConfigFault | undefined {
  const known = new Map<string, string>();
  for (const [expected, actual] of Object.entries(namespaces)) {
    const path = ['namespaces', expected];
    if (parseNamespacePart(expected) === undefined)
      return { path, message: `the key "${expected}" must look like app or main.auth_*.` };
    const before = known.get(actual);
    if (before !== undefined) {
      const message = `"${before}" and "${expected}" are both mapped to "${actual}"; give each a prefix to keep their tables apart, such as ${parseNamespacePart(actual)?.namespace ?? actual}.${expected}_*.`;
      return { path, message };
    }
    known.set(actual, expected);
  }
  return undefined;
}
