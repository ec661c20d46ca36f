import type { Send } from '../channel.ts';
import { renderLines, type WriteForeign, type WriteLink, writePlain } from '../notification-text.ts';
import { postJson } from '../post.ts';
import { answerText } from './answer.ts';

/** The body for incoming webhooks: https://api.slack.com/messaging/webhooks */
export const sendSlack: Send<'slack'> = async ({ url, allowPrivate }, { id, notification, signal }) => {
  const text = [`*${notification.title}*`, ...renderLines(notification, writeCode, writeLink)].join('\n');
  const body = JSON.stringify({ text, unfurl_links: false, unfurl_media: false });
  return answerText(await postJson({ url, body, headers: { 'Evenkeel-Delivery': id }, allowPrivate, signal }));
};

/**
 * Inside code, Slack and compatible services format, link and mention nothing. But `&`, `<` and `>` are control characters
 * everywhere: https://api.slack.com/reference/surfaces/formatting#escaping
 */
const writeCode: WriteForeign = (text) => {
  const inside = writePlain(text)
    .replaceAll('`', "'")
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `\`${inside}\``;
};

/** A bare URL becomes a link. Ours is percent-encoded, but for what separates its parameters. */
const writeLink: WriteLink = (url) => url.replaceAll('&', '&amp;');
