import { countedIn } from './counted-in.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { renderSummary, type Told } from './step-summary.ts';

/** GitHub takes 65,536 characters; there are never more of those than bytes. */
const LIMIT = 65_000;

const WAYS_ON =
  'Mend it on the branch, or agree to live with it: `evenkeel accept` writes it to a file that is reviewed with the rest.';

/** The first line of a comment, by which it is found again. */
export function markerOf(key: string): string {
  return `<!-- evenkeel:${key} -->`;
}

/** @param run the address of the run of the workflow */
export function renderComment(key: string, told: Told, run: string): string {
  const fresh = told.reports.some(({ report }) => countedIn(report) > 0);
  const parts = [markerOf(key), renderSummary(told), ...(fresh ? [WAYS_ON] : []), `[Log and summary](${run})`];
  return cutMarkdown(
    parts.join('\n\n'),
    LIMIT,
    `The rest does not fit into a comment: it is in the [log and summary](${run}).`,
  );
}
