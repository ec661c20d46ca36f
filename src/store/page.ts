import { EvenkeelError } from '../errors.ts';

/** A page of a list; `cursor` gets the next one, null: this is the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
}

/** The position at which a page ends. */
export interface Mark {
  /** The value by which the list is sorted. */
  readonly key: string;
  readonly id: string;
}

const MAX_PAGE = 500;
const DEFAULT_PAGE = 50;

/** At least 1, at most 500. */
export function pageSizeOf(limit: number = DEFAULT_PAGE): number {
  return Math.max(1, Math.min(MAX_PAGE, Math.trunc(limit)));
}

/** The page from rows that were queried with one more than its size. */
export function pageOf<T>(rows: readonly T[], size: number, list: string, markOf: (row: T) => Mark): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, cursor: rows.length > size && last !== undefined ? renderCursor(list, markOf(last)) : null };
}

function renderCursor(list: string, { key, id }: Mark): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}

/** Throws EvenkeelError E_REQUEST if the cursor is not of this list. */
export function parseCursor(list: string, cursor: string): Mark {
  const [of, key, id] = partsOf(cursor);
  if (of === list && typeof key === 'string' && typeof id === 'string') return { key, id };
  throw new EvenkeelError(
    'E_REQUEST',
    'The cursor does not belong to this list: use the one of the previous page, with the same order.',
  );
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
