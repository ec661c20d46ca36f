import { type Engine, engines, type SqlToken } from '../../introspection/index.ts';

const QUOTED: readonly SqlToken['kind'][] = ['string', 'comment', 'command'];

/**
 * The tokens of SQL whose engine is not known yet: what any engine takes for quoted is quoted, what any takes for white space is that,
 * and what they cut otherwise is a sign by itself.
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

/** Looks for the end of a quoted name that nothing closes once, and not at each of its signs. */
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
