/** The style of a terminal. */
export interface Style {
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** With the places in which structured values differ. */
  readonly verbose?: boolean;
}
