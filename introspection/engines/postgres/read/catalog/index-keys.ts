import type { IndexKey } from '../../../../model/index-key.ts';
import { parseIndexDefinition } from '../definitions/index-definition.ts';
import type { Relation } from './relations.ts';

/** The columns of `pg_index` with the keys of an index. */
export type IndexRow = {
  readonly oid: number;
  /** Column numbers of keys and then of included columns; 0 for an expression. */
  readonly numbers: readonly number[];
  readonly keyCount: number;
  /** Bit 1: descending; bit 2: nulls first. */
  readonly flags: readonly number[];
  readonly operatorClasses: readonly number[];
  /** The whole statement, if the keys stand only in its text: expressions and parameters of operator classes. */
  readonly definition: string | null;
};

/** The parts of a key that are not the default. */
export interface KeyWords {
  readonly operatorClasses: ReadonlyMap<number, string>;
  /** By `<oid of the index>:<place from 1>`. */
  readonly collations: ReadonlyMap<string, string>;
}

const DESCENDING = 1;
const NULLS_FIRST = 2;

export function keysOf(row: IndexRow, relation: Relation, words: KeyWords): readonly IndexKey[] {
  if (row.definition !== null) return parseIndexDefinition(row.definition).keys;
  return row.numbers.slice(0, row.keyCount).map((number, place) => {
    const flags = row.flags[place] ?? 0;
    return {
      column: relation.columns[number - 1] ?? '',
      expression: null,
      direction: (flags & DESCENDING) === 0 ? 'asc' : 'desc',
      nulls: (flags & NULLS_FIRST) === 0 ? 'last' : 'first',
      collation: words.collations.get(`${row.oid}:${place + 1}`) ?? null,
      operatorClass: words.operatorClasses.get(row.operatorClasses[place] ?? 0) ?? null,
    };
  });
}
