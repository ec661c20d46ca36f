import type { Node, SelectStmt, VariableSetStmt } from 'libpg-query';
import type { Searching } from '../../../../scripts/effect.ts';
import { nameOf, tokensOf } from '../tokens.ts';
import { wordsOf } from './stated.ts';

/** How a statement sets the search path; undefined if it does not. https://www.postgresql.org/docs/current/ddl-schemas.html */
export function searchedBy(node: Node): readonly Searching[] | undefined {
  if ('VariableSetStmt' in node) return setBy(node.VariableSetStmt);
  if ('SelectStmt' in node) return configuredBy(node.SelectStmt);
  return 'DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL' ? [byDefault] : undefined;
}

const byDefault: Searching = { does: 'search', namespaces: null };

function setBy({ kind, name, args = [] }: VariableSetStmt): readonly Searching[] | undefined {
  if (kind === 'VAR_RESET_ALL') return [byDefault];
  if (name !== 'search_path') return undefined;
  if (kind === 'VAR_SET_DEFAULT' || kind === 'VAR_RESET') return [byDefault];
  return kind === 'VAR_SET_VALUE' ? [searching(args.flatMap((node) => textOf(node) ?? []))] : undefined;
}

/** `SELECT set_config('search_path', 'a, "B"', false)`, as dumps write it. */
function configuredBy({ targetList = [] }: SelectStmt): readonly Searching[] {
  return targetList.flatMap((node) => {
    const call = 'ResTarget' in node ? node.ResTarget.val : undefined;
    if (call === undefined || !('FuncCall' in call)) return [];
    const [setting, value] = (call.FuncCall.args ?? []).map(textOf);
    if (wordsOf(call.FuncCall.funcname).at(-1) !== 'set_config' || setting !== 'search_path') return [];
    const names = tokensOf(value ?? '').filter(({ kind }) => kind === 'word' || kind === 'name');
    return value === undefined ? [] : [searching(names.map(nameOf))];
  });
}

/** Leaves out `"$user"`: a replay has no schema of that name. */
function searching(names: readonly string[]): Searching {
  return { does: 'search', namespaces: names.filter((name) => name !== '$user') };
}

function textOf(node: Node): string | undefined {
  return 'A_Const' in node && node.A_Const.sval !== undefined ? (node.A_Const.sval.sval ?? '') : undefined;
}
