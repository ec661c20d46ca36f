import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import { Check } from 'typebox/value';

/** Comments on a pull request. */
const commentsSchema = Type.Array(
  Type.Object({
    id: Type.Integer(),
    body: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    user: Type.Optional(Type.Union([Type.Object({ type: Type.Optional(Type.String()) }), Type.Null()])),
    author_association: Type.Optional(Type.String()),
  }),
);

/** Where comments are, and what allows writing them. */
export interface PullRequest {
  /** Such as https://api.github.com */
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly number: number;
  readonly token: string;
}

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

const PAGE = 100;
const PATIENCE = 20_000;
/** Those who may write to the repository; anyone else's comment is left alone, whatever it begins with. */
const WRITERS: ReadonlySet<string | undefined> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** The first comment that begins with the marker, of a bot or of one who may write. */
export async function findComment(pull: PullRequest, marker: string): Promise<number | undefined> {
  for (let page = 1; ; page += 1) {
    const path = `issues/${pull.number}/comments?per_page=${PAGE}&page=${page}`;
    const comments: unknown = JSON.parse(await request(pull, 'GET', path));
    if (!Check(commentsSchema, comments)) throw new Error('GitHub answers with what is no list of comments');
    const own = comments.find(
      ({ body, user, author_association }) =>
        body?.startsWith(marker) && (user?.type === 'Bot' || WRITERS.has(author_association)),
    );
    if (own !== undefined || comments.length < PAGE) return own?.id;
  }
}

export async function createComment(pull: PullRequest, body: string): Promise<void> {
  await request(pull, 'POST', `issues/${pull.number}/comments`, { body });
}

export async function updateComment(pull: PullRequest, id: number, body: string): Promise<void> {
  await request(pull, 'PATCH', `issues/comments/${id}`, { body });
}

async function request(
  { api, repository, token }: PullRequest,
  method: string,
  path: string,
  body?: object,
): Promise<string> {
  const response = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'user-agent': 'evenkeel',
      'x-github-api-version': '2022-11-28',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`GitHub answers ${response.status} to ${method} ${path.replace(/\?.*/, '')}`);
  return text;
}
