import type { FleetReport } from '../report/fleet.ts';
import { judgedCounts } from '../report/judged-counts.ts';
import type { Format } from './format.ts';
import { type BadgeLook, badgeLookOf, NOT_COMPARED_LOOK } from './parts/badge-look.ts';
import { fleetCounts } from './parts/fleet-blocks.ts';
import { newCounts } from './parts/new-counts.ts';
import { require } from './parts/require.ts';

/** A picture of the result for a README. Only new findings count. */
export const badge: Format = {
  name: 'badge',
  mediaType: 'image/svg+xml',
  extension: 'svg',
  render(report) {
    const judged = judgedCounts(report.findings.filter(({ status }) => status === 'new'));
    const look =
      report.verdict === 'not-compared' ? NOT_COMPARED_LOOK : badgeLookOf({ ...newCounts(report), ...judged });
    return drawn(look);
  },
  renderFleet: (fleet) => drawn(fleetLookOf(fleet)),
};

function drawn(look: BadgeLook): string {
  const { makeBadge }: typeof import('badge-maker') = require('badge-maker');
  return `${makeBadge({ label: 'schema parity', ...look })}\n`;
}

/** Red and yellow as for one pair; a member that could not be compared is never green. */
function fleetLookOf(fleet: FleetReport): BadgeLook {
  const { members, parity, notCompared } = fleet.summary;
  if (notCompared === members) return NOT_COMPARED_LOOK;
  const { error, warning } = fleetCounts(fleet);
  const worst = badgeLookOf({ error, warning: warning + notCompared });
  return { ...worst, message: `${parity} of ${members} at parity` };
}
