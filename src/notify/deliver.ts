import { Value } from 'typebox/value';
import type { ChannelConfig } from '../config/service-config.ts';
import { EvenkeelError } from '../errors.ts';
import type { Log } from '../log.ts';
import { redactText } from '../redact.ts';
import { buryDelivery, markDelivered, retryDelivery } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import type { Delivery } from '../store/tables.ts';
import { NotTaken } from './channel.ts';
import { send } from './channels/registry.ts';
import { type Notification, notificationSchema } from './notification.ts';
import { writePlain } from './notification-text.ts';

export interface DeliveryNeeds {
  readonly store: Store;
  readonly log: Log;
  readonly channels: () => ReadonlyMap<string, ChannelConfig>;
  /** When it aborts, the message is handed back. */
  readonly signal: AbortSignal;
}

/** The result of sending a message. */
export type DeliveryEnd =
  | { readonly state: 'delivered'; readonly answer: string }
  | { readonly state: 'pending' | 'dead'; readonly error: string };

/** Milliseconds that one attempt may take. */
export const ATTEMPT = 15_000;

const MINUTE = 60_000;

/** Milliseconds before each further attempt: about a day in all. */
const PAUSES = [0.5, 1, 2, 5, 10, 30, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE);

/** The longest pause that a receiver may ask for. */
const LONGEST_PAUSE = 480 * MINUTE;

/**
 * Sends a message that was taken and stores the result: delivered, to be tried again, or dead after the last
 * attempt. `once`: dead after the first. Throws errors of the store.
 */
export async function deliver(
  delivery: Delivery,
  { store, log, channels, signal }: DeliveryNeeds,
  { once = false }: { readonly once?: boolean } = {},
): Promise<DeliveryEnd> {
  const about = { delivery: delivery.id, channel: delivery.channel, attempt: delivery.attempts };
  const channel = channels().get(delivery.channel);
  const sent = await sendTo(channel, delivery, signal);
  if ('answer' in sent) {
    await markDelivered(store, { delivery, now: new Date() });
    log.info({ ...about, answer: sent.answer }, 'notify: delivered');
    return { state: 'delivered', answer: sent.answer };
  }
  const { error, retryAfterMs } = sent;
  if (signal.aborted) {
    await retryDelivery(store, { delivery, error, nextAt: new Date() });
    return { state: 'pending', error };
  }
  const pause = once || channel === undefined ? undefined : PAUSES[delivery.attempts - 1];
  if (pause === undefined) {
    await buryDelivery(store, { delivery, error });
    log.error({ ...about, error }, 'notify: given up; the message is kept in the store');
    return { state: 'dead', error };
  }
  const nextAt = new Date(Date.now() + Math.min(Math.max(pause, retryAfterMs), LONGEST_PAUSE));
  await retryDelivery(store, { delivery, error, nextAt });
  log.warn({ ...about, error, next: nextAt.toISOString() }, 'notify: not delivered; it is tried again');
  return { state: 'pending', error };
}

type Sent = { readonly answer: string } | { readonly error: string; readonly retryAfterMs: number };

/** Answers are stored without secrets and on one line. */
async function sendTo(channel: ChannelConfig | undefined, delivery: Delivery, signal: AbortSignal): Promise<Sent> {
  if (channel === undefined) {
    return { error: `the configuration no longer has the channel "${delivery.channel}"`, retryAfterMs: 0 };
  }
  const shown = (text: string) => writePlain(withoutSecrets(channel, text));
  try {
    const answer = await send(channel.kind, channel, {
      id: delivery.id,
      notification: notificationIn(delivery.body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT)]),
    });
    return { answer: shown(answer) };
  } catch (cause) {
    const host = URL.parse(channel.url)?.host;
    const retryAfterMs = cause instanceof NotTaken ? (cause.retryAfterMs ?? 0) : 0;
    return { error: shown(`${host}: ${signal.aborted ? 'the service was stopped' : messageOf(cause)}`), retryAfterMs };
  }
}

function notificationIn(body: string): Notification {
  const parsed: unknown = JSON.parse(body);
  if (Value.Check(notificationSchema, parsed)) return parsed;
  throw new EvenkeelError('E_NOTIFY', 'the message is of another version of Evenkeel');
}

/** The error of each address that was tried: https://nodejs.org/api/net.html#netsetdefaultautoselectfamilyvalue */
function messageOf(cause: unknown): string {
  if (cause instanceof AggregateError) return [...new Set(cause.errors.map(messageOf))].join(', ');
  if (!(cause instanceof Error)) return String(cause);
  const late = cause.name === 'TimeoutError' || (cause.name === 'AbortError' && cause.message !== '');
  return late ? `it did not answer within ${ATTEMPT / 1000} s` : cause.message;
}

/** The path of a URL is often a secret, and the receiver may repeat it. */
function withoutSecrets(channel: ChannelConfig, text: string): string {
  const { pathname = '', search = '', password = '' } = URL.parse(channel.url) ?? {};
  const secret = channel.kind === 'webhook' ? (channel.secret ?? '') : '';
  const hidden = [channel.url, `${pathname}${search}`, search, secret, password, decoded(password)];
  return hidden
    .filter((part) => part.length > 1)
    .reduce((shown, part) => shown.replaceAll(part, '***'), redactText(text));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
