import { createHmac } from 'node:crypto';
import type { Send } from '../channel.ts';
import { postJson } from '../post.ts';
import { answerText } from './answer.ts';

/** Posts the message as JSON, signed if there is a secret. */
export const sendWebhook: Send<'webhook'> = async ({ url, allowPrivate, secret }, { id, notification, signal }) => {
  const body = JSON.stringify(notification);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'Evenkeel-Delivery': id,
    'Evenkeel-Timestamp': timestamp,
    ...(secret !== undefined && { 'Evenkeel-Signature': `v1=${signatureOf(secret, timestamp, body)}` }),
  };
  return answerText(await postJson({ url, body, headers, allowPrivate, signal }));
};

/** Signs the time too, so that an old message cannot be replayed. */
function signatureOf(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}
