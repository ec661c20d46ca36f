import { engines, type SqlToken } from '../../introspection/index.ts';

const QUOTED: readonly SqlToken['kind'][] = ['string', 'comment', 'command'];

/**
 * The tokens of SQL whose engine is not known yet: what any engine takes for quoted is quoted, and what they cut otherwise is a sign
 * by itself.
 */
export function* anyTokens(text: string): Generator<SqlToken> {
  const scanners = engines.map(({ sql }) => sql.tokenAt);
  for (let start = 0; start < text.length; ) {
    const token = tokenOfAny(
      scanners.flatMap((tokenAt) => tokenAt(text, start) ?? []),
      start,
    );
    yield token;
    start = token.end;
  }
}

function tokenOfAny(candidates: readonly SqlToken[], start: number): SqlToken {
  const quoted = candidates.filter(({ kind }) => QUOTED.includes(kind));
  if (quoted.length > 0) return quoted.reduce((longest, other) => (other.end > longest.end ? other : longest));
  const [first, ...others] = candidates;
  return first !== undefined && others.every(({ kind, end }) => kind === first.kind && end === first.end)
    ? first
    : { kind: 'other', start, end: start + 1 };
}
