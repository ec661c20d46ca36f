import { isNativeError } from 'node:util/types';
import { IntrospectionError, type IntrospectionErrorCode } from '../../../../errors.ts';
import { ownValue } from '../../../../model/own-value.ts';
import { engineWords } from '../../../../printable-text.ts';

type Refusal = readonly [code: IntrospectionErrorCode, sentence: string, advice: string];

const UNVERIFIED: Refusal = [
  'E_SOURCE_REFUSED',
  'The certificate of the server cannot be verified',
  'name its issuer with sslrootcert=<file>, or use sslmode=require to encrypt without verifying',
];
const NO_ANSWER: Refusal = [
  'E_SOURCE_UNREACHABLE',
  'The server does not answer in time',
  'check host and port and any firewall between, or allow more time with connect_timeout=<seconds>',
];
const NOT_POSTGRES: Refusal = [
  'E_SOURCE_UNREACHABLE',
  'The server does not speak the PostgreSQL protocol',
  'check the port: another service may listen on it, or a proxy may close the connection',
];

/** By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) or by the system's error code. */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  ECONNREFUSED: ['E_SOURCE_UNREACHABLE', 'No server listens there', 'check host and port, and that the server runs'],
  ENOTFOUND: ['E_SOURCE_UNREACHABLE', 'The name of the host is unknown', 'check its spelling and your DNS'],
  EAI_AGAIN: ['E_SOURCE_UNREACHABLE', 'The name of the host cannot be looked up', 'check your network and DNS'],
  ETIMEDOUT: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  ECONNRESET: NOT_POSTGRES,
  EPIPE: NOT_POSTGRES,
  ENOENT: ['E_SOURCE_UNREACHABLE', 'The socket does not exist', 'check directory and port, and that the server runs'],
  EACCES: ['E_SOURCE_REFUSED', 'The socket may not be opened', 'check its permissions'],
  EPROTO: ['E_SOURCE_REFUSED', 'The TLS handshake failed', 'check the TLS versions and certificates of the server'],
  DEPTH_ZERO_SELF_SIGNED_CERT: UNVERIFIED,
  SELF_SIGNED_CERT_IN_CHAIN: UNVERIFIED,
  UNABLE_TO_GET_ISSUER_CERT: UNVERIFIED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNVERIFIED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNVERIFIED,
  CERT_SIGNATURE_FAILURE: UNVERIFIED,
  CERT_HAS_EXPIRED: ['E_SOURCE_REFUSED', 'The certificate of the server has expired', 'renew it'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'E_SOURCE_REFUSED',
    'The certificate of the server is for another name',
    'connect with the name in the certificate, or use sslmode=verify-ca',
  ],
  '28P01': ['E_SOURCE_REFUSED', 'The password is wrong', 'check user and password (URL, PGPASSWORD or ~/.pgpass)'],
  '28000': ['E_SOURCE_REFUSED', 'The server denies access', 'check user and sslmode, and pg_hba.conf of the server'],
  '3D000': ['E_SOURCE_NOT_FOUND', 'There is no such database', 'check its name, or create it'],
  '42501': ['E_SOURCE_REFUSED', 'The role may not connect', 'GRANT CONNECT ON DATABASE to it'],
  '53300': ['E_SOURCE_UNREACHABLE', 'The server has no free connection', 'try again, or raise max_connections'],
  '57P03': ['E_SOURCE_UNREACHABLE', 'The server is starting, stopping or recovering', 'try again in a moment'],
  '08P01': NOT_POSTGRES,
};

/** Messages of the driver that come without a code. */
const BY_MESSAGE: readonly (readonly [pattern: RegExp, refusal: Refusal])[] = [
  [/timeout expired/, NO_ANSWER],
  [
    /does not support SSL/,
    ['E_SOURCE_REFUSED', 'The server has no TLS', 'use sslmode=disable, or enable TLS on the server'],
  ],
  [
    /error establishing an SSL connection|terminated unexpectedly|unexpected .* from backend|no answer of PostgreSQL/i,
    NOT_POSTGRES,
  ],
  [
    /password must be a/,
    ['E_SOURCE_REFUSED', 'The server asks for a password', 'give it in the URL, in PGPASSWORD or in ~/.pgpass'],
  ],
];

const NO_ROLE: Refusal = [
  'E_SOURCE_REFUSED',
  'There is no such role, or it may not log in',
  'check the user name, or CREATE ROLE … LOGIN',
];
const FAILED: Refusal = ['E_SOURCE_UNREACHABLE', 'The connection failed', 'see the answer'];

/** The message for a failed connection. `source` must be redacted. */
export function connectionErrorOf(cause: unknown, source: string): IntrospectionError {
  const [code, sentence, advice] = refusalOf(cause);
  return new IntrospectionError(code, `${sentence} (${source}): ${advice}.${answerOf(cause)}`, { cause });
}

/** Whether the server rejected this encryption mode (by pg_hba.conf, or without TLS), so that another may work. */
export function refusesEncryption(cause: unknown): boolean {
  const byRule = propertyOf(cause, 'code') === '28000' && propertyOf(cause, 'routine') === 'ClientAuthentication';
  return byRule || /does not support SSL/.test(propertyOf(cause, 'message') ?? '');
}

function refusalOf(cause: unknown): Refusal {
  const code = propertyOf(cause, 'code') ?? '';
  if (code === '28000' && propertyOf(cause, 'routine') === 'InitializeSessionUserId') return NO_ROLE;
  const message = propertyOf(cause, 'message') ?? '';
  return ownValue(BY_CODE, code) ?? BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? FAILED;
}

function answerOf(cause: unknown): string {
  const message = propertyOf(cause, 'message');
  return message ? ` The answer was: ${engineWords(message)}.` : '';
}

/** Not `instanceof`: a test runner may run this code in a realm of its own, where errors of the system are another class. */
function propertyOf(cause: unknown, name: 'code' | 'message' | 'routine'): string | undefined {
  const value: unknown = isNativeError(cause) ? Reflect.get(cause, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
