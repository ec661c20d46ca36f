import { Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import { NotTaken, type Send } from '../channel.ts';
import { renderLines, writePlain } from '../notification-text.ts';

/** Milliseconds for each step of the SMTP dialogue. */
const STEP_TIMEOUT = 10_000;

/**
 * Sends plain text. A password is sent only over an encrypted connection, except on this machine. No header
 * contains text from a database.
 */
export const sendMail: Send<'mail'> = async ({ url, sender, to }, { id, notification, signal }) => {
  const { hostname, password } = new URL(url);
  const transport = createTransport({
    url,
    socket: new Socket({ signal }),
    requireTLS: password !== '' && !LOOPBACK.test(hostname),
    connectionTimeout: STEP_TIMEOUT,
    greetingTimeout: STEP_TIMEOUT,
    socketTimeout: STEP_TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { response, rejected } = await transport.sendMail({
      from: sender,
      to: [...to],
      subject: `[Evenkeel] ${notification.title}`,
      text: `${renderLines(notification, writePlain).join('\n')}\n`,
      messageId: `<${id}@evenkeel.invalid>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Evenkeel-Delivery': id },
    });
    return rejected.length === 0 ? response : `${response}; it refused ${rejected.map(String).join(', ')}`;
  } catch (error) {
    signal.throwIfAborted();
    throw new NotTaken(error instanceof Error ? error.message : String(error));
  } finally {
    transport.close();
  }
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
