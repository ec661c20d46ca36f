import type { ChannelConfig } from '../config/service-config.ts';
import type { Notification } from './notification.ts';

export type ChannelKind = ChannelConfig['kind'];
export type ChannelOf<K extends ChannelKind = ChannelKind> = {
  [P in K]: Extract<ChannelConfig, { readonly kind: P }>;
}[K];

/** A message under way. */
export interface Letter {
  /** The same at every attempt, so that the other side can tell a second copy. */
  readonly id: string;
  readonly notification: Notification;
  readonly signal: AbortSignal;
}

/**
 * Sends a message and resolves to what the other side answered, for people. Throws where it did not take it; the message
 * of the error may be of the other side's making.
 */
export type Send<K extends ChannelKind> = (channel: ChannelOf<K>, letter: Letter) => Promise<string>;

/** The other side did not take a message, and asks for some time. */
export class NotTaken extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'NotTaken';
    this.retryAfterMs = retryAfterMs;
  }
}
