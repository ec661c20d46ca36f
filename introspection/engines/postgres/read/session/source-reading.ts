import { resolve } from 'node:path';
import type { SourceReading } from '../../../../engine.ts';
import { withParameter } from '../../../../source-parameters.ts';
import { redact } from './redact.ts';
import { scopeOf } from './source.ts';

/** `postgres://…`, and `answers:file.txt`. */
export const sources: SourceReading = {
  withoutProtocol: null,
  scopeOf,
  redact,
  inNamespace: (source, namespace) => (isUrl(source) ? withParameter(source, 'schema', namespace) : source),
  // What the standard views hide of one schema, they hide of the whole reading.
  inNamespaces: (source, namespaces) =>
    isUrl(source) && !/[?&]reader=information_schema/.test(source) && namespaces.every(canBeListed)
      ? withParameter(source, 'schema', namespaces.join(','))
      : undefined,
  withTimeout: (source, milliseconds) =>
    !isUrl(source) || /[?&]statement_timeout=/.test(source)
      ? source
      : withParameter(source, 'statement_timeout', String(milliseconds)),
  serverOf(source) {
    if (!isUrl(source)) return null;
    const url = URL.parse(source);
    const host = url?.searchParams.get('host') ?? url?.hostname ?? '';
    return `${host === '' ? 'localhost' : host}:${url?.port || '5432'}`;
  },
  absolute(source, folder) {
    const [, protocol = '', path] = /^(answers:)(.+)$/is.exec(source) ?? [];
    return path === undefined ? source : `${protocol}${resolve(folder, path)}`;
  },
};

function canBeListed(namespace: string): boolean {
  return namespace !== '' && !namespace.includes(',') && namespace.trim() === namespace;
}

function isUrl(source: string): boolean {
  return /^postgres(ql)?:/i.test(source);
}
