import type { Engine, RowWords, Statement } from '../../introspection/index.ts';
import { SqlWords, Unread } from './sql-words.ts';

/** A statement about rows in the other engine's words, or why there is none. */
export type DraftedRows = { readonly text: string } | { readonly why: string };

const ABOUT_ROWS = /^(?:insert|update|delete|replace|merge|with|truncate|copy)\b/i;

export function isAboutRows({ text }: Statement): boolean {
  return ABOUT_ROWS.test(text);
}

/** Translates INSERT with values, UPDATE and DELETE of one table. Other statements mean too much. */
export function draftedRows({ text }: Statement, from: Engine, rows: RowWords): DraftedRows {
  try {
    return { text: `${new RowsDraft(new SqlWords(text, from), rows).written()};` };
  } catch (error) {
    if (error instanceof Unread) return { why: error.message };
    throw error;
  }
}

class RowsDraft {
  readonly #words: SqlWords;
  readonly #rows: RowWords;

  constructor(words: SqlWords, rows: RowWords) {
    this.#words = words;
    this.#rows = rows;
  }

  written(): string {
    const words = this.#words;
    if (words.takes('INSERT')) return this.#insert();
    if (words.takes('UPDATE')) return this.#update();
    if (words.takes('DELETE', 'FROM')) {
      const table = words.name();
      return `DELETE FROM ${this.#rows.table(table)}${this.#where(table)}`;
    }
    throw new Unread('only INSERT with values, UPDATE and DELETE of one table are translated');
  }

  #insert(): string {
    const words = this.#words;
    const ignores = words.takes('OR', 'IGNORE');
    words.expect('INTO');
    const table = words.name();
    const columns = words.is('(') ? words.list().map((text) => words.nameIn(text)) : this.#rows.columns(table);
    words.expect('VALUES');
    const tuples: string[] = [];
    do {
      const values = words.list();
      if (values.length !== columns.length) throw new Unread('its values do not fit the columns');
      tuples.push(`(${values.map((value, place) => this.#value(value, table, columns[place] ?? '')).join(', ')})`);
    } while (words.takes(','));
    const tail = ignores ? ' ON CONFLICT DO NOTHING' : this.#conflict(table);
    words.end();
    const names = columns.map((column) => this.#rows.column(table, column)).join(', ');
    return `INSERT INTO ${this.#rows.table(table)} (${names}) VALUES\n  ${tuples.join(',\n  ')}${tail}`;
  }

  /** Of an upsert, what both engines write alike. */
  #conflict(table: string): string {
    const words = this.#words;
    if (!words.takes('ON', 'CONFLICT')) return '';
    const keys = words.is('(')
      ? ` (${words
          .list()
          .map((text) => this.#rows.column(table, words.nameIn(text)))
          .join(', ')})`
      : '';
    words.expect('DO');
    if (words.takes('NOTHING')) return ` ON CONFLICT${keys} DO NOTHING`;
    words.expect('UPDATE');
    words.expect('SET');
    const sets: string[] = [];
    do {
      const column = words.name();
      words.expect('=');
      words.expect('EXCLUDED');
      words.expect('.');
      sets.push(`${this.#rows.column(table, column)} = excluded.${this.#rows.column(table, words.name())}`);
    } while (words.takes(','));
    return ` ON CONFLICT${keys} DO UPDATE SET ${sets.join(', ')}`;
  }

  #update(): string {
    const words = this.#words;
    const table = words.name();
    words.expect('SET');
    const sets: string[] = [];
    do {
      const column = words.name();
      words.expect('=');
      const value = words.until([',', 'WHERE', 'FROM', 'RETURNING', ';']);
      sets.push(`${this.#rows.column(table, column)} = ${this.#value(value, table, column)}`);
    } while (words.takes(','));
    return `UPDATE ${this.#rows.table(table)} SET ${sets.join(', ')}${this.#where(table)}`;
  }

  #where(table: string): string {
    const words = this.#words;
    const condition = words.takes('WHERE') ? words.until(['RETURNING', ';']) : undefined;
    words.end();
    return condition === undefined ? '' : ` WHERE ${this.#said(this.#rows.condition(condition, table))}`;
  }

  #value(text: string, table: string, column: string): string {
    return this.#said(this.#rows.value(text, table, column));
  }

  #said(written: ReturnType<RowWords['value']>): string {
    if ('why' in written) throw new Unread(written.why);
    return written.text;
  }
}
