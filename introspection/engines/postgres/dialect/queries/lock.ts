import type { LockClauseStrength, LockWaitPolicy, Node } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { NotUnderstood, tagOf } from '../nodes/build.ts';

const STRENGTHS: ReadonlyMap<LockClauseStrength, string> = new Map([
  ['LCS_FORKEYSHARE', 'for key share'],
  ['LCS_FORSHARE', 'for share'],
  ['LCS_FORNOKEYUPDATE', 'for no key update'],
  ['LCS_FORUPDATE', 'for update'],
]);
const WAITS: ReadonlyMap<LockWaitPolicy, string> = new Map([
  ['LockWaitSkip', ' skip locked'],
  ['LockWaitError', ' nowait'],
]);

/** `FOR UPDATE OF t SKIP LOCKED` as a clause over the names of the tables. */
export function lockOf(node: Node): Expression {
  if (!('LockingClause' in node)) throw new NotUnderstood(`a ${tagOf(node)} as a lock`);
  const { strength, waitPolicy, lockedRels: tables } = node.LockingClause;
  const words = strength === undefined ? undefined : STRENGTHS.get(strength);
  if (words === undefined) throw new NotUnderstood(`a lock as ${strength}`);
  const waits = waitPolicy === undefined ? '' : (WAITS.get(waitPolicy) ?? '');
  return clauseOf(words + waits, null, ...(tables ?? []).map(nameOf));
}

function nameOf(node: Node): Expression {
  if (!('RangeVar' in node)) throw new NotUnderstood(`a lock on a ${tagOf(node)}`);
  return clauseOf('name', node.RangeVar.relname ?? null);
}
