import { EvenkeelError } from '../errors.ts';
import type { MakeOptions } from './source-protocol.ts';

/** Throws unless the source was written by whoever runs Evenkeel. `shown`: the source; `what` it does. */
export function refuseUnlessMayRun(shown: string, what: string, { mayRun }: MakeOptions): void {
  if (mayRun === true) return;
  throw new EvenkeelError(
    'E_SOURCE_INVALID',
    `"${shown}" ${what}, which only the command line and evenkeel.yaml may ask for: name a database, or snapshot:file.json.`,
  );
}
