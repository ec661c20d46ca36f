import type { QualifiedName } from '../../introspection/index.ts';

/** The names of one side that the other side has under another name. */
export interface RenamedNames {
  /** The name that both sides use for a relation; absent if no relation is renamed. */
  readonly met?: (shared: QualifiedName) => QualifiedName;
  /** The name on this side of a relation with another name on the other side, by the key of the other name. */
  readonly relations: ReadonlyMap<string, QualifiedName>;
  /** By the key of a relation of the side, and the name of a column there: the name that both sides take it for. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
