import { isReplaySource } from '../replay/replay-source.ts';

/** A source limited to one of its namespaces. SQLite files have but one. */
export function inSchema(source: string, schema: string): string {
  return isPostgres(source) || isReplaySource(source) ? withParameter(source, 'schema', schema) : source;
}

/** A source whose statements end after that many milliseconds, unless it says itself when. */
export function withTimeout(source: string, milliseconds: number): string {
  if (!isPostgres(source) || /[?&]statement_timeout=/.test(source)) return source;
  return withParameter(source, 'statement_timeout', String(milliseconds));
}

/** The server that answers for a source: `db.example.com:5432`; null for a file. Never a secret. */
export function serverOf(source: string): string | null {
  if (!isPostgres(source)) return null;
  const url = URL.parse(source);
  const host = url?.searchParams.get('host') ?? url?.hostname ?? '';
  return `${host === '' ? 'localhost' : host}:${url?.port || '5432'}`;
}

function isPostgres(source: string): boolean {
  return /^postgres(ql)?:/i.test(source);
}

/** In the place of those of that name that the source has. What it says otherwise stays as it is written. */
function withParameter(source: string, name: string, value: string): string {
  const [base = '', ...query] = source.split('?');
  const others = query
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && nameOf(pair) !== name);
  return `${base}?${[...others, `${name}=${encodeURIComponent(value)}`].join('&')}`;
}

function nameOf(pair: string): string {
  return new URLSearchParams(pair).keys().next().value ?? '';
}
