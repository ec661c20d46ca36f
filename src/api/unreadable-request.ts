import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_TYPE, type ProblemParts, problemOf } from './problem.ts';

/** Answers bytes that are not an HTTP request. */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, ...parts } = refusalOf(error.code);
  const body = JSON.stringify(problemOf(status, parts));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Codes of https://nodejs.org/api/http.html#event-clienterror. */
function refusalOf(code: string | undefined): ProblemParts & { readonly status: number } {
  if (code === 'HPE_HEADER_OVERFLOW')
    return { status: 431, code: 'E_REQUEST', detail: 'Path, query and headers are too long: the limit is 16 KiB.' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { status: 408, code: 'E_REQUEST', detail: 'The request did not arrive in time.' };
  return { status: 400, code: 'E_REQUEST', detail: 'This is not an HTTP request.' };
}
