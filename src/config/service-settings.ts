import type { ConfigFile } from './config-file.ts';
import { absoluteSource } from './local-source.ts';
import { type Environment, filledIn } from './secret-text.ts';
import type { AccessConfig, ServiceSettings, StoreConfig } from './service-config.ts';

const STORE = 'sqlite:./evenkeel-store.db';

/** Where runs are kept. `EVENKEEL_STORE_URL` wins over the file, whose URL is then not looked at. */
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

export function serviceOf({ value: { service = {} } }: ConfigFile): ServiceSettings {
  const { host = '127.0.0.1', port = 7350, atOnce = 2, atOncePerServer = 1, origins = [], rate = 600 } = service;
  return { host, port, atOnce, atOncePerServer, origins, rate };
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
