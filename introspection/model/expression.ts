/**
 * One syntax tree for the SQL expressions of every engine: defaults, checks, generated columns, predicates, index keys.
 *
 * A parser unifies only spellings; rules decide what has the same meaning.
 * Every parser unifies these, so that trees of two engines can be compared:
 * - brackets are dropped; `AND` and `OR` are n-ary, in source order; keywords, operators and function names are lower-case;
 * - `!=` is `<>`, `==` is `=`, `ISNULL` is `is null`, PostgreSQL's `~~` is `like`,
 *   while `LIKE` of SQLite, which ignores the case of ASCII letters, is `nocase like`;
 * - `-1` is a literal; a leading `+` is dropped; `CURRENT_TIMESTAMP` is the call `current_timestamp` without arguments;
 * - `x IN (a, b)` is the operator `in` over [x, a, b]; `x = ANY (ARRAY[a, b])` is `= any` over [x, array];
 * - `date(x)`, where a function of the name of a type is a cast, is the cast;
 * - a function's `pg_catalog.` qualifier is dropped, any other is kept (`audit.stamp`).
 *
 * Whole queries are such trees too, with clauses as further nodes: see query.ts.
 */
export type Expression =
  | {
      readonly node: 'literal';
      readonly of: 'null' | 'boolean' | 'number' | 'string' | 'bytes';
      /** `null`, `true`, `false`, the number as written, the unescaped string, lower-case hex digits. */
      readonly value: string;
    }
  | { readonly node: 'column'; readonly name: string; readonly qualifier: string | null }
  | {
      readonly node: 'call';
      readonly name: string;
      readonly operands: readonly Expression[];
      /** Modifiers around the arguments: `distinct`, `*`, `filter …`, `over …`. */
      readonly modifier?: string;
    }
  | { readonly node: 'operator'; readonly operator: string; readonly operands: readonly Expression[] }
  /** `type` is text that the engine's `dataTypeOf` understands. */
  | { readonly node: 'cast'; readonly type: string; readonly operands: readonly [Expression] }
  | { readonly node: 'collate'; readonly collation: string; readonly operands: readonly [Expression] }
  /** Operands: [subject?, when, then, when, then, …, else?]. */
  | {
      readonly node: 'case';
      readonly subject: boolean;
      readonly otherwise: boolean;
      readonly operands: readonly Expression[];
    }
  | { readonly node: 'array'; readonly operands: readonly Expression[] }
  | { readonly node: 'row'; readonly operands: readonly Expression[] }
  /** A part of a query. `name` is a name from the database or from the query; null if the clause has none. */
  | {
      readonly node: 'clause';
      readonly clause: string;
      readonly name: string | null;
      readonly operands: readonly Expression[];
    }
  /** Text that was not understood, and why. It is compared as text, so another spelling counts as different. */
  | { readonly node: 'opaque'; readonly text: string; readonly why: string };

/** The parts of an expression, in order; none for a leaf. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.node) {
    case 'literal':
    case 'column':
    case 'opaque':
      return [];
    case 'call':
    case 'operator':
    case 'cast':
    case 'collate':
    case 'case':
    case 'array':
    case 'row':
    case 'clause':
      return expression.operands;
  }
}

/** The expression with each of its direct parts replaced; the same object if no part changed. */
export function mapOperands(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.node) {
    case 'cast':
    case 'collate': {
      const [operand] = expression.operands;
      const changed = change(operand);
      return changed === operand ? expression : { ...expression, operands: [changed] };
    }
    case 'call':
    case 'operator':
    case 'case':
    case 'array':
    case 'row':
    case 'clause': {
      const changed = expression.operands.map(change);
      const same = changed.every((part, place) => part === expression.operands[place]);
      return same ? expression : { ...expression, operands: changed };
    }
    case 'literal':
    case 'column':
    case 'opaque':
      return expression;
  }
}

/** The expression with every part replaced, deepest first, and finally itself. An unchanged part stays the same object. */
export function mapExpression(expression: Expression, change: (part: Expression) => Expression): Expression {
  return change(mapOperands(expression, (part) => mapExpression(part, change)));
}

/** Whether the expression or one of its parts fulfils the condition. */
export function someExpression(expression: Expression, condition: (part: Expression) => boolean): boolean {
  return condition(expression) || operandsOf(expression).some((part) => someExpression(part, condition));
}

/** The first node that fulfils the condition: the expression itself, then its parts. */
export function findExpression(
  expression: Expression,
  condition: (part: Expression) => boolean,
): Expression | undefined {
  if (condition(expression)) return expression;
  for (const part of operandsOf(expression)) {
    const found = findExpression(part, condition);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the tree is deeper than the limit. Not recursive, so it is safe for any depth, unlike other walks through a tree. */
export function isDeeper(tree: Expression, limit: number): boolean {
  let level: readonly Expression[] = [tree];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap(operandsOf);
  }
  return false;
}
