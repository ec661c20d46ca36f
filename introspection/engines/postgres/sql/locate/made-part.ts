import type { CreateStatsStmt, IndexStmt, Node } from 'libpg-query';
import { type Making, makingOf } from '../../../../scripts/effect.ts';
import { columnsIn } from './columns-in.ts';
import { indexElements, keyWords } from './key-words.ts';
import { statedPath, statedRelation, wordsOf } from './stated.ts';

/** What a CREATE statement creates in a relation; undefined for any other statement. */
export function madePart(node: Node): readonly Making[] | undefined {
  if ('IndexStmt' in node) return madeIndex(node.IndexStmt);
  if ('CreateStatsStmt' in node) return madeStatistics(node.CreateStatsStmt);
  if ('CreateTrigStmt' in node) {
    const { trigname, relation, replace } = node.CreateTrigStmt;
    return replaceable('trigger', trigname, relation, replace);
  }
  if ('RuleStmt' in node) {
    const { rulename, relation, replace } = node.RuleStmt;
    return replaceable('rule', rulename, relation, replace);
  }
  if (!('CreatePolicyStmt' in node)) return undefined;
  const { policy_name: name, table } = node.CreatePolicyStmt;
  return replaceable('policy', name, table, false);
}

function replaceable(
  kind: 'trigger' | 'rule' | 'policy',
  name: string | undefined,
  relation: IndexStmt['relation'],
  replace: boolean | undefined,
): readonly Making[] {
  const owner = statedRelation(relation);
  if (owner === undefined || name === undefined) return [];
  return [makingOf({ kind, owner, name, ifThere: replace ? 'change' : 'fail' })];
}

/** Dropping any column that the index uses, also in an expression or in its predicate, drops the index. */
function madeIndex(statement: IndexStmt): readonly Making[] {
  const { idxname, relation, indexParams = [], indexIncludingParams: included = [], whereClause } = statement;
  const owner = statedRelation(relation);
  if (owner === undefined) return [];
  const keys = [...indexParams, ...included];
  const named = indexElements(keys).flatMap(({ name, expr }) => name ?? columnsIn(expr));
  const columns = [...new Set([...named, ...columnsIn(whereClause)])];
  const ifThere = statement.if_not_exists ? 'keep' : 'fail';
  return [makingOf({ kind: 'index', owner, name: idxname, columns, words: keyWords(keys), ifThere })];
}

function madeStatistics({
  defnames,
  relations,
  exprs = [],
  if_not_exists: unless,
}: CreateStatsStmt): readonly Making[] {
  const [relation] = relations ?? [];
  const owner = relation !== undefined && 'RangeVar' in relation ? statedRelation(relation.RangeVar) : undefined;
  if (owner === undefined) return [];
  const elements = exprs.flatMap((node) => ('StatsElem' in node ? node.StatsElem : []));
  const columns = elements.flatMap(({ name, expr }) => name ?? columnsIn(expr));
  const words = elements.map(({ name }) => name ?? 'expr');
  const given = statedPath(wordsOf(defnames));
  const ifThere = unless ? 'keep' : 'fail';
  return [makingOf({ kind: 'statisticsObject', owner, name: given?.name, columns, words, ifThere })];
}
