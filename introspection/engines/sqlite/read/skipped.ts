import type { Skipped } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import type { Catalogue } from './catalogue.ts';
import type { Statements } from './schema-texts.ts';

/** Objects that were left out or could not be parsed, and why. */
export function skippedOf(catalogue: Catalogue): readonly Skipped[] {
  return [
    ...relationsLeftOut(catalogue),
    ...brokenViews(catalogue),
    ...notUnderstood('check', catalogue.tableStatements()),
    ...notUnderstood('virtual table', catalogue.virtualTableStatements()),
    ...notUnderstood('index', catalogue.indexStatements()),
    ...notUnderstood('view', catalogue.viewStatements()),
    ...notUnderstood('trigger', catalogue.triggerStatements()),
  ];
}

function relationsLeftOut(catalogue: Catalogue): readonly Skipped[] {
  return catalogue.relations.flatMap(({ name, type }): readonly Skipped[] => {
    if (type === 'shadow') return [skip('table', name, 'shadow', 'a virtual table keeps its data here')];
    return catalogue.isSystem(name) ? [skip('table', name, 'system', 'SQLite keeps its own records here')] : [];
  });
}

/** Views whose query fails: SQLite cannot compute their columns. */
function brokenViews(catalogue: Catalogue): readonly Skipped[] {
  return catalogue.views().flatMap(({ name }) => {
    const columns = catalogue.viewColumnsOf(name);
    return columns instanceof Error
      ? [skip('column', name, 'unreadable', `the columns of the view are unknown: ${columns.message}`)]
      : [];
  });
}

function notUnderstood(kind: string, statements: Statements<unknown>): readonly Skipped[] {
  return [...statements].flatMap(([name, statement]) =>
    statement instanceof Error
      ? [skip(kind, name, 'unreadable', `its text cannot be parsed: ${statement.message}`)]
      : [],
  );
}

function skip(kind: string, name: string, reason: Skipped['reason'], why: string): Skipped {
  return { kind, namespace: NAMESPACE, name, reason, why };
}
