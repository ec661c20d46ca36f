import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { EvenkeelError } from '../errors.ts';
import { isPublicAddress } from './public-address.ts';

export interface Post {
  readonly url: string;
  /** JSON. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the URL may lead into a private network. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

/** The answer of the receiver. */
export interface PostAnswer {
  readonly status: number;
  /** The beginning of its body. */
  readonly text: string;
  /** The pause that it asks for, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** Characters of an answer that are read. */
const ANSWER = 1_000;

/**
 * Posts JSON on its own connection, without a proxy, and follows no redirect. The address is checked on
 * connecting, so a host name cannot change its address after the check. Throws `E_NOTIFY` for a
 * private address; network errors are thrown as they are.
 */
export async function postJson({ url, body, headers, allowPrivate, signal }: Post): Promise<PostAnswer> {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0) refusePrivate(host, [host]);
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  const request = send(url, {
    method: 'POST',
    agent: false,
    signal,
    lookup: allowPrivate ? lookup : publicLookup,
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'User-Agent': 'Evenkeel',
      ...headers,
    },
  });
  request.end(body);
  return await answerOf(request);
}

/** Resolves names to addresses of the public internet only. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    try {
      refusePrivate(
        hostname,
        addresses.map(({ address }) => address),
      );
    } catch (refusal) {
      return callback(refusal instanceof Error ? refusal : new Error(String(refusal)), []);
    }
    answerLookup(options.all === true, addresses, callback);
  });
};

function answerLookup(all: boolean, addresses: LookupAddress[], callback: Parameters<LookupFunction>[2]): void {
  const [first] = addresses;
  if (all || first === undefined) callback(null, addresses);
  else callback(null, first.address, first.family);
}

/** Throws `E_NOTIFY` if one of the addresses of a host is private. */
export function refusePrivate(host: string, addresses: readonly string[]): void {
  const inside = addresses.find((address) => !isPublicAddress(address));
  if (inside === undefined) return;
  throw new EvenkeelError(
    'E_NOTIFY',
    `${host} leads to ${inside}, which is not an address of the public internet; "allowPrivate: true" allows it`,
  );
}

function answerOf(request: ClientRequest): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.once('response', (response) => {
      const { statusCode = 0, headers } = response;
      const retryAfterMs = retryAfterOf(headers['retry-after']);
      void beginningOf(response).then((text) => resolve({ status: statusCode, text, retryAfterMs }));
    });
  });
}

/** Errors after this point do not matter: the status is known. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  try {
    for await (const chunk of response) {
      text += String(chunk);
      if (text.length >= ANSWER) break;
    }
  } catch {
    return text;
  }
  return text.slice(0, ANSWER);
}

/** Seconds; a date is left out: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterOf(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
