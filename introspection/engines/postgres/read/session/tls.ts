import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import { IntrospectionError } from '../../../../errors.ts';

/** False: no TLS. */
export type TlsAttempt = false | ConnectionOptions;

const MODES = ['disable', 'allow', 'prefer', 'require', 'no-verify', 'verify-ca', 'verify-full'] as const;
type Mode = (typeof MODES)[number];

/**
 * How to encrypt the connection, by libpq's meaning of `sslmode`, `sslrootcert`, `sslcert` and `sslkey`. The default is
 * `prefer`: encrypted if the server supports it, without a check of its certificate. Unix sockets are never encrypted.
 * https://www.postgresql.org/docs/current/libpq-ssl.html
 */
export function tlsAttemptsOf(
  parameters: URLSearchParams,
  host: string | undefined,
  redacted: string,
): readonly TlsAttempt[] {
  const mode = modeOf(parameters, redacted);
  if (host?.startsWith('/')) return [false];
  const certificates = certificatesOf(parameters, redacted);
  const unchecked: ConnectionOptions = { ...certificates, rejectUnauthorized: false };
  const issuerOnly: ConnectionOptions = { ...certificates, checkServerIdentity: () => undefined };
  const attempts: Readonly<Record<Mode, readonly TlsAttempt[]>> = {
    disable: [false],
    allow: [false, unchecked],
    prefer: [unchecked, false],
    require: [certificates.ca === undefined ? unchecked : issuerOnly],
    'no-verify': [unchecked],
    'verify-ca': [issuerOnly],
    'verify-full': [certificates],
  };
  return attempts[mode];
}

function modeOf(parameters: URLSearchParams, redacted: string): Mode {
  const asked = parameters.get('sslmode') || (parameters.get('ssl') === 'true' ? 'require' : process.env.PGSSLMODE);
  const text = asked || 'prefer';
  const mode = MODES.find((candidate) => candidate === text);
  if (mode !== undefined) return mode;
  throw new IntrospectionError(
    'E_SOURCE_INVALID',
    `The source "${redacted}" says sslmode=${text}: use one of ${MODES.join(', ')}.`,
  );
}

function certificatesOf(parameters: URLSearchParams, redacted: string): ConnectionOptions {
  const file = (parameter: string) => {
    const path = parameters.get(parameter);
    return path === null || path === '' || path === 'system' ? undefined : readCertificate(parameter, path, redacted);
  };
  const [ca, cert, key] = [file('sslrootcert'), file('sslcert'), file('sslkey')];
  const passphrase = parameters.get('sslpassword') || undefined;
  return {
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    ...(passphrase !== undefined && { passphrase }),
  };
}

function readCertificate(parameter: string, path: string, redacted: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new IntrospectionError(
      'E_SOURCE_INVALID',
      `The file that ${parameter} of the source "${redacted}" names cannot be read: check its path and permissions.`,
      { cause },
    );
  }
}
