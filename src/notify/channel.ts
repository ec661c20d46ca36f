import type { ChannelConfig } from '../config/service-config.ts';
import type { Notification } from './notification.ts';

export type ChannelKind = ChannelConfig['kind'];
export type ChannelOf<K extends ChannelKind = ChannelKind> = {
  [P in K]: Extract<ChannelConfig, { readonly kind: P }>;
}[K];

/** A message to send. */
export interface Letter {
  /** The same at every attempt, so that the receiver can detect a second copy. */
  readonly id: string;
  readonly notification: Notification;
  readonly signal: AbortSignal;
}

/**
 * Sends a message and resolves to the receiver's answer, for people. Throws if the receiver did not accept it; the text
 * of the error may come from the receiver.
 */
export type Send<K extends ChannelKind> = (channel: ChannelOf<K>, letter: Letter) => Promise<string>;

/** The receiver did not accept a message, and asks for a pause. */
export class NotTaken extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'NotTaken';
    this.retryAfterMs = retryAfterMs;
  }
}
