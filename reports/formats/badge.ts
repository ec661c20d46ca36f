import { judgedCounts } from '../report/judged-counts.ts';
import type { Format } from './format.ts';
import { badgeLookOf, NOT_COMPARED_LOOK } from './parts/badge-look.ts';
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
    const { makeBadge }: typeof import('badge-maker') = require('badge-maker');
    return `${makeBadge({ label: 'schema parity', ...look })}\n`;
  },
};
