/** A row about a standalone object. */
export interface NamedRow {
  readonly namespace: string;
  readonly name: string;
}
