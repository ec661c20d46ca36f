/** Operators that mean the same in SQL of every engine, by their names in the model. */
export const sharedOperators: readonly (readonly [string, string])[] = [
  ...['+', '-', '*', '/', '%', '||', '=', '<>', '<', '<=', '>', '>='].map((sign) => [sign, sign] as const),
  ...['and', 'or', 'not', 'is null', 'is not null', 'in', 'not in', 'between', 'not between'].map(
    (word) => [word, word.toUpperCase()] as const,
  ),
  ...['is true', 'is false', 'is not true', 'is not false'].map((word) => [word, word.toUpperCase()] as const),
];

/** What a foreign key does when its target changes or goes, by its name in the model. What is not here is the default. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['cascade', 'CASCADE'],
  ['restrict', 'RESTRICT'],
  ['setNull', 'SET NULL'],
  ['setDefault', 'SET DEFAULT'],
]);

/** ` ON DELETE CASCADE`; empty for the default. */
export function actionOn(event: 'UPDATE' | 'DELETE', does: string | null | undefined): string {
  const words = ACTIONS.get(does ?? '');
  return words === undefined ? '' : ` ON ${event} ${words}`;
}

/** Calls that are written with their names in every engine. */
export const sharedCalls: readonly (readonly [string, (operands: readonly string[]) => string])[] = [
  'lower',
  'upper',
  'length',
  'abs',
  'coalesce',
  'nullif',
  'substr',
  'replace',
  'trim',
  'ltrim',
  'rtrim',
].map((name) => [name, (operands: readonly string[]) => `${name}(${operands.join(', ')})`] as const);
