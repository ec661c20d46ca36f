import { resolve } from 'node:path';
import type { SourceReading } from '../../../../introspection/engine.ts';
import { everything } from '../../../../introspection/scope.ts';

const PROTOCOL = /^tally:/i;

/** `tally:app.tally` */
export const sources: SourceReading = {
  withoutProtocol: null,
  scopeOf: () => everything,
  redact: (source) => source,
  inNamespace: (source) => source,
  inNamespaces: () => undefined,
  withTimeout: (source) => source,
  serverOf: () => null,
  absolute: (source, folder) => `tally:${resolve(folder, pathOf(source))}`,
};

export function pathOf(source: string): string {
  return source.replace(PROTOCOL, '');
}
