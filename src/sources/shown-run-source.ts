import { redactSource } from '../../introspection/index.ts';
import { redactText } from '../redact.ts';

/** A `run:` source without its secrets. */
export function shownRunSource(source: string): string {
  return redactText(redactSource(source));
}
