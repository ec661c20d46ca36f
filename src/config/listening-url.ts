import { Value } from 'typebox/value';
import { parseDocument } from 'yaml';
import { EvenkeelError } from '../errors.ts';
import { DEFAULT_CONFIG } from './config-file.ts';
import { readText } from './read-text.ts';
import type { Environment } from './secret-text.ts';
import { serviceSchema } from './service-schema.ts';
import { defaultHost, PORT } from './service-settings.ts';

/**
 * Where a service with this configuration can be asked from its own machine. Only `service` counts: a service keeps its
 * configuration if the file is changed to a wrong one. Without a file it is the default address. Throws `E_CONFIG`.
 */
export async function readListeningUrl(
  path: string | undefined,
  { env }: { readonly env: Environment },
): Promise<string> {
  const text = await readText(path ?? DEFAULT_CONFIG, { what: 'the configuration', optional: path === undefined });
  const { host = defaultHost(env), port = PORT } = serviceIn(text ?? '');
  if (port === 0)
    throw new EvenkeelError(
      'E_CONFIG',
      '"service.port" is 0, so only the log says where the service listens: set it to a port.',
    );
  return `http://${askedHost(host)}:${port}`;
}

function serviceIn(text: string): { readonly host?: string; readonly port?: number } {
  const value: unknown = parseDocument(text, { logLevel: 'silent' }).toJS();
  const service = typeof value === 'object' && value !== null && 'service' in value ? value.service : {};
  return Value.Check(serviceSchema, service) ? service : {};
}

/** What listens everywhere listens on loopback too. */
function askedHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
