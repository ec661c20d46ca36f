import { resolve } from 'node:path';
import type { SourceReading } from '../../../../engine.ts';
import { everything } from '../../../../scope.ts';
import { redact } from './source.ts';

/** `sqlite:app.db`, or the path alone. A file has one namespace, and no server. */
export const sources: SourceReading = {
  withoutProtocol: 'the path of a SQLite file',
  scopeOf: () => everything,
  redact,
  inNamespace: (source) => source,
  inNamespaces: () => undefined,
  withTimeout: (source) => source,
  serverOf: () => null,
  absolute(source, folder) {
    const [, protocol = '', path = ''] = /^(sqlite:(?!\/\/))(.+)$/is.exec(source) ?? [];
    if (protocol !== '') return path === ':memory:' ? source : `${protocol}${resolve(folder, path)}`;
    const [, url] = /^sqlite:\/\/([^/?#@][^@]*)$/is.exec(source) ?? [];
    if (url !== undefined) return `sqlite://${folder.split('/').map(encodeURIComponent).join('/')}/${url}`;
    return /^sqlite:/i.test(source) ? source : resolve(folder, source);
  },
};
