import { EvenkeelError } from '../errors.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/** Whether nobody but this machine can call an address that is listened on. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Without tokens anyone may do everything, so that only this machine may ask. Throws `E_SERVICE`. */
export function refuseOpenDoor(host: string, hasTokens: boolean): void {
  if (hasTokens || isLoopback(host)) return;
  throw new EvenkeelError(
    'E_SERVICE',
    `The service would listen on ${host} and take everyone's word: make a token with "evenkeel token create", configure access.oidc, or let it listen on 127.0.0.1.`,
  );
}
