import { keywordOf, listOf, type SqlWord } from './sql-word.ts';

/**
 * Routines are told apart by how many arguments they take, those that an aggregate sorts by too; without a list of them: by
 * nothing.
 */
export function routineName(name: string, args: readonly SqlWord[] | undefined): string {
  if (args === undefined) return name;
  const taken = listOf(args).filter(([first]) => keywordOf(first) !== 'OUT');
  const none = taken.length === 1 && taken[0]?.length === 1 && taken[0][0]?.text === '*';
  const sorted = taken.filter(([, ...words]) => words.some((word) => keywordOf(word) === 'ORDER')).length;
  return `${name}/${none ? 0 : taken.length + sorted}`;
}

/** Of the name by which a database tells it: `add(integer, numeric(10,2))`. */
export function routineNameOf(told: string): string {
  const open = told.indexOf('(');
  if (open === -1) return told;
  const list = told.slice(open + 1, -1);
  let depth = 0;
  let count = list.trim() === '' || list.trim() === '*' ? 0 : 1;
  for (const sign of list) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) count += 1;
  }
  return `${told.slice(0, open)}/${count}`;
}
