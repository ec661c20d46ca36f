/** A row about something that stands for itself. */
export interface NamedRow {
  readonly namespace: string;
  readonly name: string;
}
