import { EvenkeelError } from '../errors.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/** Whether only this machine can call a listening address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Without tokens every caller may do everything, so only this machine may call. Throws `E_SERVICE`. */
export function refuseOpenDoor(host: string, hasTokens: boolean): void {
  if (hasTokens || isLoopback(host)) return;
  throw new EvenkeelError(
    'E_SERVICE',
    `The service would listen on ${host} without access control: create a token with "evenkeel token create", configure access.oidc, or listen on 127.0.0.1.`,
  );
}
