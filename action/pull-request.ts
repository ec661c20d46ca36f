import { readFile } from 'node:fs/promises';
import type { PullRequest } from './github-comments.ts';

/** The pull request that the workflow runs for, where it may be told something. */
export async function readPullRequest(
  env: NodeJS.ProcessEnv,
  token: string | undefined,
): Promise<PullRequest | undefined> {
  const { GITHUB_EVENT_PATH: path, GITHUB_API_URL: api, GITHUB_REPOSITORY: repository } = env;
  if (token === undefined || path === undefined || api === undefined || repository === undefined) return undefined;
  const event = JSON.parse(await readFile(path, 'utf8'));
  const number: unknown = event.pull_request?.number;
  return typeof number === 'number' && Number.isSafeInteger(number) ? { api, repository, number, token } : undefined;
}
