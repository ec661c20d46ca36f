import { isOfKind, type Side } from '../../sides/side.ts';
import type { PresenceDifference, Rule } from '../rule.ts';

/** Rules about tables that a module of one engine keeps. */
export const virtualTableRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'table.engine-only',
    title: 'Tables that only one engine can keep so',
    says: 'One side keeps it in a virtual table, which the other engine does not have.',
    why: 'Full-text and spatial tables are machinery of their engine; the other engine does the same by indexes or by a table of its own.',
    verdict: 'lossy',
    judge: ({ object, here, there }) => {
      if (here.engine === there.engine) return undefined;
      if (isOfKind(object, 'virtualTable')) return {};
      const relation = isOfKind(object, 'table') || isOfKind(object, 'view') || isOfKind(object, 'materializedView');
      return relation && hasVirtualTable(there, here.lens.name(object.name)) ? {} : undefined;
    },
  },
];

function hasVirtualTable(side: Side, name: string): boolean {
  return side.all('virtualTable').some((object) => side.lens.name(object.name) === name);
}
