import { printable } from '../../reports/index.ts';
import type { Token } from '../store/tables.ts';

/** The tokens as a table for people, the oldest first. */
export function tokenTable(tokens: readonly Token[], now: Date): string {
  const rows = tokens.map(({ id, name, scopes, created_at, expires_at }) => [
    id,
    printable(name),
    scopes.replaceAll(' ', ','),
    `since ${created_at.slice(0, 10)}`,
    expires_at === null ? '' : expires_at <= now.toISOString() ? 'over' : `until ${lastDayOf(expires_at)}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** The end is exclusive. */
function lastDayOf(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) - 1).toISOString().slice(0, 10);
}
