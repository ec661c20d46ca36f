import { isOfKind, type Side } from '../../sides/side.ts';
import type { PresenceDifference, Rule } from '../rule.ts';

/** Rules about virtual tables. */
export const virtualTableRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'table.engine-only',
    title: 'Virtual tables',
    says: 'One side has a virtual table, and the other engine has none.',
    why: 'Full-text and spatial tables are specific to their engine; the other engine uses indexes or an ordinary table.',
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
