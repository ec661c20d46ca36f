import { exitCodes } from '../src/exit-code.ts';
import { markerOf, renderComment } from './comment-body.ts';
import { countedIn } from './counted-in.ts';
import { createComment, findComment, type PullRequest, updateComment } from './github-comments.ts';
import type { Told } from './step-summary.ts';

/**
 * Makes the one comment of an audit on a pull request what is true now. Where all is well and there is none, none is made.
 * Throws where GitHub does not allow it, as for pull requests from forks.
 *
 * @param run the address of the run of the workflow
 */
export async function keepComment(pull: PullRequest, key: string, told: Told, run: string): Promise<void> {
  const id = await findComment(pull, markerOf(key));
  if (id !== undefined) await updateComment(pull, id, renderComment(key, told, run));
  else if (worthTelling(told)) await createComment(pull, renderComment(key, told, run));
}

function worthTelling({ code, reports }: Told): boolean {
  return code !== exitCodes.parity || reports.some(({ report }) => countedIn(report) > 0);
}
