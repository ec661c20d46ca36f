import type { QualifiedName } from '../../introspection/index.ts';

/** The names of one side that the other side has under another name. */
export interface RenamedNames {
  /** What both sides take the place of a relation for; absent where no relation is renamed. */
  readonly met?: (shared: QualifiedName) => QualifiedName;
  /** What the side calls a relation that the other side calls otherwise, by the key of that one. */
  readonly relations: ReadonlyMap<string, QualifiedName>;
  /** By the key of a relation of the side, and the name of a column there: the name that both sides take it for. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
