import { type Expression, ownValue } from '../../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, isLiteral, operandsOfOperator, operator, text } from '../syntax.ts';

const BACKSLASH = '\\';

/** The default escape of each engine: PostgreSQL a backslash, SQLite none. */
const OWN_ESCAPES: Readonly<Record<string, string>> = {
  like: BACKSLASH,
  'not like': BACKSLASH,
  ilike: BACKSLASH,
  'not ilike': BACKSLASH,
  'nocase like': '',
  'not nocase like': '',
};

/** A pattern with a backslash as the escape, whatever escape was written. */
export const patternEscape: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.pattern-escape',
  engines: ['sqlite', 'postgres'],
  title: 'Escapes in a pattern',
  says: 'The two patterns accept the same texts; only their escapes are written differently.',
  why: "The backslash is an escape by default in PostgreSQL, and in SQLite only with ESCAPE '\\'.",
  rewrite(part) {
    if (part.node !== 'operator') return undefined;
    const own = ownValue(OWN_ESCAPES, part.operator);
    const [subject, written, sign] = unfolded(part.operands);
    if (own === undefined || subject === undefined || !isLiteral(written, 'string')) return undefined;
    if (sign !== undefined && !isLiteral(sign, 'string')) return undefined;
    const pattern = escapedAnew(written.value, sign?.value ?? own);
    if (pattern === undefined) return undefined;
    return operator(part.operator, subject, text(pattern), ...(pattern.includes(BACKSLASH) ? [text(BACKSLASH)] : []));
  },
};

/** Undefined if the pattern ends with the escape, which the engines refuse. */
function escapedAnew(pattern: string, escapeSign: string): string | undefined {
  let anew = '';
  let isLiteralSign = false;
  for (const sign of pattern) {
    if (sign === escapeSign && !isLiteralSign) {
      isLiteralSign = true;
      continue;
    }
    const needsEscape = sign === BACKSLASH || (isLiteralSign && (sign === '%' || sign === '_'));
    anew += needsEscape ? BACKSLASH + sign : sign;
    isLiteralSign = false;
  }
  return isLiteralSign ? undefined : anew;
}

/** PostgreSQL prints `x LIKE p ESCAPE e` with the function that it calls for it. */
function unfolded([subject, pattern, sign]: readonly Expression[]): readonly (Expression | undefined)[] {
  const call = pattern === undefined ? undefined : argumentsOf(pattern, 'like_escape');
  return call === undefined || sign !== undefined ? [subject, pattern, sign] : [subject, ...call];
}

/** The operators of PostgreSQL by the one of SQLite that ignores the case of ASCII letters. */
const WITH_CASE = { like: 'nocase like', 'not like': 'not nocase like' } as const;
const WITHOUT_CASE = { ilike: 'nocase like', 'not ilike': 'not nocase like' } as const;

function counterpart(part: Expression, operators: Readonly<Record<string, string>>): string | undefined {
  return part.node === 'operator' ? ownValue(operators, part.operator) : undefined;
}

function isPatternWithout(letters: RegExp, part: Expression): boolean {
  const [, pattern] = operandsOfOperator(part, ...Object.keys(OWN_ESCAPES)) ?? [];
  return isLiteral(pattern, 'string') && !letters.test(pattern.value);
}

function replaced(part: Expression, name: string | undefined): Expression | undefined {
  return name === undefined || part.node !== 'operator' ? undefined : operator(name, ...part.operands);
}

/** Patterns whose letters both engines treat the same. */
export const patternCase: Rewrite = {
  inExpressions: 'across engines',
  inQueries: 'across engines',
  id: 'expression.pattern-case',
  engines: ['sqlite', 'postgres'],
  title: 'Patterns without letter case',
  says: 'The pattern has no letters that the two operators treat differently.',
  why: "'%@%' accepts the same texts by LIKE and ILIKE of PostgreSQL and by LIKE of SQLite.",
  rewrite(part) {
    if (isPatternWithout(/[a-z]/i, part)) return replaced(part, counterpart(part, WITH_CASE));
    return isPatternWithout(/[^ -~]/, part) ? replaced(part, counterpart(part, WITHOUT_CASE)) : undefined;
  },
};

export const likeCase: Rewrite = {
  inExpressions: 'across engines',
  inQueries: 'across engines',
  id: 'expression.like-case',
  engines: ['sqlite', 'postgres'],
  title: 'Letter case in LIKE',
  says: 'LIKE in SQLite ignores the case of the letters A to Z, LIKE in PostgreSQL does not.',
  why: 'PostgreSQL ignores letter case with ILIKE, or if both operands are in lower().',
  example: "'ABC' LIKE 'abc'",
  verdict: 'lossy',
  rewrite: (part) => replaced(part, counterpart(part, WITH_CASE)),
};

export const ilikeCase: Rewrite = {
  inExpressions: 'across engines',
  inQueries: 'across engines',
  id: 'expression.ilike-case',
  engines: ['sqlite', 'postgres'],
  title: 'Letters beyond A to Z in ILIKE',
  says: 'ILIKE in PostgreSQL ignores the case of all letters, LIKE in SQLite only that of A to Z.',
  why: 'SQLite folds no other letters, unless an extension adds them.',
  example: "'É' ILIKE 'é'",
  verdict: 'lossy',
  rewrite: (part) => replaced(part, counterpart(part, WITHOUT_CASE)),
};
