import { isIP } from 'node:net';
import { absoluteSource } from '../sources/any-source.ts';
import type { ConfigFile } from './config-file.ts';
import { type Environment, filledIn } from './secret-text.ts';
import type { AccessConfig, ServiceSettings, StoreConfig } from './service-config.ts';

const STORE = 'sqlite:./evenkeel-store.db';

/** The store. `EVENKEEL_STORE_URL` overrides the URL of the file, which is then not read. */
export async function storeOf(file: ConfigFile, env: Environment): Promise<StoreConfig> {
  const { url = STORE, keep: { days = 90, runs = 1000 } = {} } = file.value.store ?? {};
  const { EVENKEEL_STORE_URL: given = '' } = env;
  const path = ['store', 'url'];
  const source = absoluteSource(given || (await filledIn(file, path, url, env)), file.folder);
  if (!/^(?:postgres(?:ql)?:\/\/|sqlite:|\/|[a-z]:\\)/i.test(source)) {
    const what = given === '' ? '"store.url"' : 'EVENKEEL_STORE_URL';
    return file.refuse(path, `${what} must be postgres://…, sqlite: and a path, or a path.`);
  }
  return { url: source, keepDays: days, keepRuns: runs };
}

export const PORT = 7350;

/** Where the service listens if the configuration does not say: on this machine only, in the image on all addresses. */
export function defaultHost({ EVENKEEL_HOST: given = '' }: Environment): string {
  return given || '127.0.0.1';
}

export function serviceOf(file: ConfigFile, env: Environment): ServiceSettings {
  const { host = defaultHost(env), port = PORT, atOnce = 2, atOncePerServer = 1, ...others } = file.value.service ?? {};
  const { origins = [], proxies = [], rate = 600, publicUrl } = others;
  for (const [place, address] of proxies.entries()) {
    if (!isSubnet(address)) file.refuse(['service', 'proxies', place], `"${address}" is not an address or subnet.`);
  }
  const settings = { host, port, atOnce, atOncePerServer, origins, proxies, rate };
  return publicUrl === undefined ? settings : { ...settings, publicUrl: publicUrl.replace(/\/+$/, '') };
}

/** `10.0.0.7` or `10.0.0.0/8`, and the same of IPv6. */
function isSubnet(text: string): boolean {
  const [address = '', prefix = '0', ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && Number(prefix) <= bits;
}

export async function accessOf(file: ConfigFile, env: Environment): Promise<AccessConfig> {
  const { oidc } = file.value.access ?? {};
  if (oidc === undefined) return {};
  const { issuer, audience, scopes = 'scope' } = oidc;
  const path = ['access', 'oidc', 'issuer'];
  const url = await filledIn(file, path, issuer, env);
  if (!/^https?:\/\/./i.test(url) || !URL.canParse(url)) {
    return file.refuse(
      path,
      '"access.oidc.issuer" must be a URL that begins with https:// (or with http:// on one machine).',
    );
  }
  return { oidc: { issuer: url, audience, scopes } };
}
