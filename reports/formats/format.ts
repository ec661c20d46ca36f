import type { FleetReport } from '../report/fleet.ts';
import type { ParityReport } from '../report/report.ts';
import type { Style } from './parts/style.ts';

/** A format of reports: pure functions, the same report gives the same text. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  readonly extension: string;
  render(report: ParityReport, style: Style): string;
  /** The same text in parts, where it can be too large to keep as a whole. */
  renderInParts?(report: ParityReport): Iterable<string>;
  /** One document about all members of a fleet. */
  renderFleet(fleet: FleetReport, style: Style): string;
}
