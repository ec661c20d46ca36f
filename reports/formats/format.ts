import type { ParityReport } from '../report/report.ts';

/** How a text is shown where that is known: terminals. */
export interface Style {
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** With the places in which structured values differ. */
  readonly verbose?: boolean;
}

/** A way to write a report down: a pure function, the same report gives the same text. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  readonly extension: string;
  render(report: ParityReport, style: Style): string;
}
