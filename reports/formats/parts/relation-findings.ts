import { homeKey } from '../../report/home-key.ts';
import { differencesOf, type OneDifference } from '../../report/one-difference.ts';
import type { ParityReport } from '../../report/report.ts';

/** A table or view with the differences above info that are about it or what belongs to it. */
export interface RelationFindings {
  readonly relation: ParityReport['relations'][number];
  readonly differences: readonly OneDifference[];
}

/** Every relation of a report, in its order. */
export function relationFindings({ relations, findings }: ParityReport): readonly RelationFindings[] {
  const differences = Map.groupBy(
    findings.filter(({ severity }) => severity !== 'info').flatMap(differencesOf),
    ({ object }) => homeKey(object),
  );
  return relations.map((relation) => {
    const own = new Set(relation.findings);
    return { relation, differences: (differences.get(homeKey(relation.object)) ?? []).filter(({ id }) => own.has(id)) };
  });
}
