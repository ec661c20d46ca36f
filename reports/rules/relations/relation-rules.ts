/** Relations. In: facts of tables, views and partitions that differ. Out: what that changes for those who use them. */

import type { SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import { renderDifference } from '../expressions/sole-difference.ts';
import { acrossEngines, factRule, type Known } from '../fact-rule.ts';
import { soleDifferenceOfQueries } from '../queries/judge-query.ts';
import { isMeantAs, type Judgement, type Rule, type ValueDifference } from '../rule.ts';

/** Rules about tables, constraints and views. */
export const relationRules: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'table.unlogged',
    title: 'UNLOGGED against an engine that logs every table',
    says: 'One side does not log the table, so it is empty after a crash. The other engine has no such tables.',
    why: 'One side loses rows in a crash. Usually such a table holds only data that can be recreated.',
    example: 'a row that was stored before a crash',
    verdict: 'lossy',
    kind: 'table',
    fields: ['persistence'],
    applies: acrossEngines,
  }),
  factRule({
    id: 'table.row-security',
    title: 'Row security against an engine without roles',
    says: 'One side shows each role only the rows that policies allow. The other side has no roles, so everyone sees all rows.',
    why: 'The same query can return fewer rows, and the same write can be refused. FORCE ROW LEVEL SECURITY also applies to the owner of the table.',
    verdict: 'different',
    impact: 'behaviour',
    kind: 'table',
    fields: ['rowSecurity'],
    applies: acrossEngines,
  }),
  factRule({
    id: 'view.options-one-engine',
    title: 'Options of views that only one engine has',
    says: 'The other engine has no roles and does not write through views, so it has no such options.',
    why: 'security_invoker and security_barrier decide what a role can see through the view; check_option decides which rows can be written through it.',
    example: 'a role that may read the view but not its tables',
    verdict: 'lossy',
    kind: 'view',
    fields: ['options'],
    applies: acrossEngines,
  }),
  factRule({
    id: 'check.no-inherit',
    title: 'NO INHERIT without tables that inherit',
    says: 'The check does not apply to tables that inherit from this one, and there are none.',
    why: 'It makes a difference as soon as a table inherits from this one.',
    example: 'CREATE TABLE child () INHERITS (t)',
    verdict: 'lossy',
    kind: 'check',
    fields: ['noInherit'],
    applies: (expected, actual) => acrossEngines(expected, actual) && !hasHeirs(expected) && !hasHeirs(actual),
  }),
  {
    id: 'constraint.deferral',
    title: 'Deferral, reported once',
    says: 'Only one side can be deferred; its initial state follows from that.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ field, expected, actual }) =>
      field === 'initiallyDeferred' && isDeferrable(expected.object) !== isDeferrable(actual.object) ? {} : undefined,
  },
  {
    id: 'constraint.enforcement',
    title: 'Enforcement, reported once',
    says: 'Only one side is enforced; a constraint that is not enforced is never validated.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ field, expected, actual }) =>
      field === 'validated' && isInForce(expected.object) !== isInForce(actual.object) ? {} : undefined,
  },
  {
    yieldsTo: ['query.*', 'expression.*'],
    id: 'view.definition-dialects',
    title: 'Views of two engines',
    says: 'The two queries are written in two dialects, and no law decides whether they mean the same.',
    why: 'Their columns are compared. Read both queries; if they mean the same, accept the finding.',
    verdict: 'unknown',
    judge: (difference) => (acrossEngines(difference.expected, difference.actual) ? openQuery(difference) : undefined),
  },
  {
    yieldsTo: ['view.definition-dialects'],
    id: 'view.definition-versions',
    title: 'Views printed by two versions',
    says: 'Two versions of the server print the query differently, and no law decides whether the two texts mean the same.',
    why: 'A newer server may print the same query in another way. The columns of the view are compared.',
    verdict: 'unknown',
    judge: (difference) =>
      areOfTwoVersions(difference.expected, difference.actual) ? openQuery(difference) : undefined,
  },
  factRule({
    id: 'rule.body-versions',
    title: 'Rules printed by two versions',
    says: 'Two versions of the server print the statements of the rule differently.',
    why: 'A newer server may print the same statement in another way. Read both; if they do the same, accept the finding.',
    verdict: 'unknown',
    kind: 'rule',
    fields: ['body'],
    applies: (expected, actual) =>
      areOfTwoVersions(expected, actual) && [expected, actual].every(({ facts }) => facts.body !== 'NOTHING'),
  }),
];

/** Undefined where the two queries certainly say different things. */
function openQuery(difference: ValueDifference): Judgement | undefined {
  if (!isMeantAs(difference, 'query')) return undefined;
  const sole = soleDifferenceOfQueries(difference);
  const words = sole && renderDifference(sole);
  if (sole?.isCertain === true) return undefined;
  return words === undefined ? {} : { alone: `${words} No law decides whether they mean the same.` };
}

function areOfTwoVersions(expected: { readonly side: Side }, actual: { readonly side: Side }): boolean {
  return major(expected.side.snapshot.engine.version) !== major(actual.side.snapshot.engine.version);
}

/** Whether another table inherits from the owner of the check. */
function hasHeirs({ object, side }: Known<'check'>): boolean {
  return side.all('table').some((table) => {
    const parents = isOfKind(table, 'table') ? (table.facts.parents ?? []) : [];
    const own = table.namespace === object.namespace ? object.owner : `${object.namespace}.${object.owner}`;
    return own !== null && parents.includes(own);
  });
}

function isDeferrable({ facts }: SchemaObject): boolean {
  return 'deferrable' in facts && facts.deferrable === true;
}

function major(version: string): string {
  return /^\d+/.exec(version)?.[0] ?? version;
}
