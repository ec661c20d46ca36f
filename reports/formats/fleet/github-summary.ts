import type { FleetReport } from '../../report/fleet.ts';
import { withinBytes } from '../parts/within-bytes.ts';
import { fleetMarkdown } from './markdown.ts';

/** GitHub accepts 1 MiB. */
const MOST_BYTES = 1_000_000;

/** The same page as Markdown, as far as GitHub accepts it. */
export function fleetGithubSummary(fleet: FleetReport): string {
  const lines = fleetMarkdown(fleet, '##').split('\n');
  const shown = withinBytes(lines, MOST_BYTES);
  const left = lines.length - shown.length;
  return left === 0
    ? shown.join('\n')
    : `${shown.join('\n')}\n\n${left} more lines do not fit here; the report has them.\n`;
}
