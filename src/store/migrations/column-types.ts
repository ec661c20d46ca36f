import { type RawBuilder, sql } from 'kysely';
import type { StoreEngine } from '../store.ts';

interface ColumnTypes {
  /** Sorted by code unit on both engines. */
  readonly text: RawBuilder<unknown>;
  /** 64 bits on both engines. */
  readonly number: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
}

/** The column types of each engine. */
export const columnTypes: { readonly [E in StoreEngine]: ColumnTypes } = {
  sqlite: { text: sql`text`, number: sql`bigint`, bytes: sql`blob` },
  postgres: { text: sql`text collate "C"`, number: sql`bigint`, bytes: sql`bytea` },
};
