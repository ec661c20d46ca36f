import type { Static } from 'typebox';
import { parseDuration } from '../duration.ts';
import type { channelsSchema } from './channel-schema.ts';
import type { ConfigFile } from './config-file.ts';
import { allOrRefusals } from './joined-refusals.ts';
import { type Environment, filledIn } from './secret-text.ts';
import type { ChannelConfig } from './service-config.ts';

type ChannelEntry = Static<typeof channelsSchema>[string];

/** The channels by name, with their secrets. Throws `EvenkeelError` with the place of each mistake. */
export async function channelsOf(file: ConfigFile, env: Environment): Promise<ReadonlyMap<string, ChannelConfig>> {
  const entries = Object.entries(file.value.notify ?? {});
  const channels = await allOrRefusals(entries.map(([name, entry]) => channelOf(file, name, entry, env)));
  return new Map(channels.map((channel) => [channel.name, channel]));
}

async function channelOf(
  file: ConfigFile,
  name: string,
  entry: ChannelEntry,
  env: Environment,
): Promise<ChannelConfig> {
  const {
    webhook,
    slack,
    mail,
    secret,
    sender = '',
    to = [],
    atLeast = 'warning',
    remind,
    allowPrivate = false,
  } = entry;
  const filled = (key: string, text: string) => filledIn(file, ['notify', name, key], text, env);
  const urlOf = async (key: string, text: string, schemes: readonly string[]) =>
    checkedUrl(file, ['notify', name, key], await filled(key, text), schemes);
  const shared = { name, atLeast, ...(remind !== undefined && { remindMs: parseDuration(remind) }) };
  if (webhook !== undefined) {
    const url = await urlOf('webhook', webhook, HTTP);
    const key = secret === undefined ? {} : { secret: await filled('secret', secret) };
    return { kind: 'webhook', ...shared, url, allowPrivate, ...key };
  }
  if (slack !== undefined) return { kind: 'slack', ...shared, url: await urlOf('slack', slack, HTTP), allowPrivate };
  return { kind: 'mail', ...shared, url: await urlOf('mail', mail ?? '', SMTP), sender, to };
}

const HTTP = ['https', 'http'];
const SMTP = ['smtp', 'smtps'];

/** Does not show the text: all of it may be a secret. */
function checkedUrl(file: ConfigFile, path: readonly string[], text: string, schemes: readonly string[]): string {
  const protocol = URL.parse(text)?.protocol.slice(0, -1);
  if (protocol !== undefined && schemes.includes(protocol)) return text;
  return file.refuse(
    path,
    `"${path.join('.')}" must be a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}.`,
  );
}
