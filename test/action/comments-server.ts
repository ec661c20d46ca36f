import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
  readonly author_association: string;
}

/** A server with the part of GitHub's API that is about the comments of one pull request; `await using` stops it. */
export interface CommentsServer extends AsyncDisposable {
  readonly url: string;
  readonly comments: StoredComment[];
  /** Someone says something. */
  say(body: string, author?: Partial<Pick<StoredComment, 'user' | 'author_association'>>): void;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** @param token who may write; with any other the answer is that of GitHub to the token of a fork */
export async function commentsServer(repository: string, number: number, token: string): Promise<CommentsServer> {
  const comments: StoredComment[] = [];
  const add = (body: string, author: Partial<StoredComment> = {}): StoredComment => {
    const user = { login: 'somebody', type: 'User' };
    const comment = { id: 1000 + comments.length, body, user, author_association: 'NONE', ...author };
    comments.push(comment);
    return comment;
  };
  const answer = (method: string, url: URL, body: { body: string }, allowed: boolean): Answer => {
    const issue = `/repos/${repository}/issues/${number}/comments`;
    if (method === 'GET' && url.pathname === issue) return { status: 200, body: pageOf(comments, url) };
    if (!allowed) return { status: 403, body: { message: 'Resource not accessible by integration' } };
    if (body.body.length > 65_536) return { status: 422, body: { message: 'body is too long' } };
    const bot = { user: { login: 'github-actions[bot]', type: 'Bot' } };
    if (method === 'POST' && url.pathname === issue) return { status: 201, body: add(body.body, bot) };
    const comment = comments.find(({ id }) => url.pathname === `/repos/${repository}/issues/comments/${id}`);
    if (method !== 'PATCH' || comment === undefined) return { status: 404, body: { message: 'Not Found' } };
    comment.body = body.body;
    return { status: 200, body: comment };
  };
  const server = createServer(async (request, response) => {
    const allowed = request.headers.authorization === `Bearer ${token}`;
    const url = new URL(request.url ?? '', 'http://localhost');
    const { status, body } = answer(request.method ?? '', url, await bodyOf(request), allowed);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    comments,
    say: add,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** At most 100 a page, as GitHub has it. */
function pageOf(comments: readonly StoredComment[], { searchParams }: URL): readonly StoredComment[] {
  const size = Math.min(100, Number(searchParams.get('per_page') ?? 30));
  const start = (Number(searchParams.get('page') ?? 1) - 1) * size;
  return comments.slice(start, start + size);
}

async function bodyOf(request: IncomingMessage): Promise<{ body: string }> {
  const text = (await request.setEncoding('utf8').toArray()).join('');
  return text === '' ? { body: '' } : JSON.parse(text);
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
