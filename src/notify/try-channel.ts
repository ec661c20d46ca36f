import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Tried } from '../audit/try-source.ts';
import type { ChannelConfig } from '../config/service-config.ts';
import { errorTextOf } from '../errors.ts';
import { refusePrivate } from './post.ts';

/** Finds the address of a channel, and whether messages may go there. Sends nothing. */
export async function tryChannel(channel: ChannelConfig): Promise<Tried> {
  const { name, url } = channel;
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  try {
    const addresses = isIP(host) === 0 ? await addressesOf(host) : [host];
    if (channel.kind !== 'mail' && !channel.allowPrivate) refusePrivate(host, addresses);
    return { name, answers: true, text: `${host} is found; \`evenkeel notify test ${name}\` sends a message` };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const unknown = ['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'].includes(code);
    return {
      name,
      answers: false,
      text: unknown ? `no address of ${host} is found (${code}).` : errorTextOf([error]).message,
    };
  }
}

async function addressesOf(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}
