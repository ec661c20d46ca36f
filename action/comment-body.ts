import { countedIn } from './counted-in.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { renderSummary, type Told } from './step-summary.ts';

/** GitHub accepts 65,536 characters; a text never has more characters than bytes. */
const LIMIT = 65_000;

const WAYS_ON =
  'Fix it on the branch, or accept it: `evenkeel accept` writes it to a file that you review with the rest.';

/** The first line of a comment, which identifies it. */
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
