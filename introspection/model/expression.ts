/**
 * One syntax tree for the SQL expressions of every engine: defaults, checks, generated columns, predicates, index keys.
 *
 * A parser folds only spelling, and leaves meaning to the rules.
 * Folded by every parser, so that trees of two engines can be compared:
 * - brackets vanish; `AND` and `OR` are n-ary, in source order; keywords, operators and function names are lower-case;
 * - `!=` is `<>`, `==` is `=`, `ISNULL` is `is null`, PostgreSQL's `~~` is `like`,
 *   while `LIKE` of SQLite, which ignores the case of ASCII letters, is `nocase like`;
 * - `-1` is a literal; a leading `+` vanishes; `CURRENT_TIMESTAMP` is the call `current_timestamp` without arguments;
 * - `x IN (a, b)` is the operator `in` over [x, a, b]; `x = ANY (ARRAY[a, b])` is `= any` over [x, array];
 * - `date(x)`, where a function of the name of a type is a cast, is the cast;
 * - a function's `pg_catalog.` qualifier is dropped, any other is kept (`audit.stamp`).
 *
 * Whole queries are trees of the same kind, whose further parts are clauses: see query.ts.
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
  /** A part of a query. `name` is always a name in the database, or given in the query; null where the clause has none. */
  | {
      readonly node: 'clause';
      readonly clause: string;
      readonly name: string | null;
      readonly operands: readonly Expression[];
    }
  /** Text that was not understood, and why. It is compared as text, and never equal to another spelling. */
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

/** The expression with each of its direct parts replaced; the same object where all stay the same. */
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

/** The expression with every part replaced, deepest first, and then itself. What `change` leaves alone stays the same object. */
export function mapExpression(expression: Expression, change: (part: Expression) => Expression): Expression {
  return change(mapOperands(expression, (part) => mapExpression(part, change)));
}

/** Whether some part of the expression, or itself, fulfils the condition. */
export function someExpression(expression: Expression, condition: (part: Expression) => boolean): boolean {
  return condition(expression) || operandsOf(expression).some((part) => someExpression(part, condition));
}

/** The first part, the expression itself before its parts, that fulfils the condition. */
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

/** Whether parts are nested more than so many levels deep. Uses no stack, unlike everything else that walks a tree. */
export function isDeeper(tree: Expression, limit: number): boolean {
  let level: readonly Expression[] = [tree];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap(operandsOf);
  }
  return false;
}
