import { homeKey } from '../../report/home-key.ts';
import type { ParityReport } from '../../report/report.ts';
import { type Single, singlesOf } from './singles.ts';

/** A table or view with the differences above info that are about it or what belongs to it. */
export interface RelationFindings {
  readonly relation: ParityReport['relations'][number];
  readonly singles: readonly Single[];
}

/** Every relation of a report, in its order. */
export function relationFindings({ relations, findings }: ParityReport): readonly RelationFindings[] {
  const singles = Map.groupBy(findings.filter(({ severity }) => severity !== 'info').flatMap(singlesOf), ({ object }) =>
    homeKey(object),
  );
  return relations.map((relation) => {
    const own = new Set(relation.findings);
    return { relation, singles: (singles.get(homeKey(relation.object)) ?? []).filter(({ id }) => own.has(id)) };
  });
}
