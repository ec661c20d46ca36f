import { type Engine, engines, type SqlToken } from '../../introspection/index.ts';

const QUOTED: readonly SqlToken['kind'][] = ['string', 'comment', 'command'];

/**
 * The tokens of SQL whose engine is not known yet. Text is quoted, or white space, if any engine takes it so. Where the
 * engines disagree about a token, each character is a token.
 */
export function* anyTokens(text: string): Generator<SqlToken> {
  const scanners = engines.map(({ sql }) => openScanner(text, sql.tokenAt));
  for (let start = 0; start < text.length; ) {
    const token = tokenOfAny(
      scanners.flatMap((scan) => scan(start) ?? []),
      start,
    );
    yield token;
    start = token.end;
  }
}

/** Searches for the end of an unclosed quoted name only once, and not again at each later character. */
function openScanner(text: string, tokenAt: Engine['sql']['tokenAt']): (start: number) => SqlToken | undefined {
  const unclosed = new Set<string>();
  return (start) => {
    const sign = text.charAt(start);
    if (unclosed.has(sign)) return { kind: 'name', start, end: text.length };
    const token = tokenAt(text, start);
    if (token?.kind === 'name' && token.end === text.length && /\W/.test(sign)) unclosed.add(sign);
    return token;
  };
}

function tokenOfAny(candidates: readonly SqlToken[], start: number): SqlToken {
  const quoted = candidates.filter(({ kind }) => QUOTED.includes(kind));
  const whole = quoted.length > 0 ? quoted : candidates.filter(({ kind }) => kind === 'space');
  if (whole.length > 0) return whole.reduce((longest, other) => (other.end > longest.end ? other : longest));
  const [first, ...others] = candidates;
  return first !== undefined && others.every(({ kind, end }) => kind === first.kind && end === first.end)
    ? first
    : { kind: 'other', start, end: start + 1 };
}
