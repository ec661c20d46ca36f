import type { ChannelKind, ChannelOf, Letter, Send } from '../channel.ts';
import { sendMail } from './mail.ts';
import { sendSlack } from './slack.ts';
import { sendWebhook } from './webhook.ts';

/** The sender of each kind of channel. */
const senders: { readonly [K in ChannelKind]: Send<K> } = {
  webhook: sendWebhook,
  slack: sendSlack,
  mail: sendMail,
};

export async function send<K extends ChannelKind>(kind: K, channel: ChannelOf<K>, letter: Letter): Promise<string> {
  return await senders[kind](channel, letter);
}
