import { engines } from '../../introspection/index.ts';

/** `SQLite or PostgreSQL`, with `before` in front of each name. */
export function orTitles(before = ''): string {
  return engines.map(({ title }) => `${before}${title}`).join(' or ');
}

/** `add ?engine=sqlite or ?engine=postgres` */
export function adviceOnEngine(): string {
  return `add ${engines.map(({ name }) => `?engine=${name}`).join(' or ')}`;
}
