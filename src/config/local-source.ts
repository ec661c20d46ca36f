import { resolve } from 'node:path';

/** A source whose file, if it names one, is found from everywhere: relative paths are those of a directory. */
export function absoluteSource(source: string, folder: string): string {
  const [, protocol, path = ''] =
    /^(sqlite:(?!\/\/)|snapshot:|answers:|sql:|dump:|migrations:|)(.+)$/is.exec(source) ?? [];
  if (protocol === undefined) return source;
  if (protocol !== '') return path === ':memory:' ? source : `${protocol}${resolve(folder, path)}`;
  const [, url] = /^sqlite:\/\/([^/?#@][^@]*)$/is.exec(source) ?? [];
  if (url !== undefined) return `sqlite://${folder.split('/').map(encodeURIComponent).join('/')}/${url}`;
  return HAS_PROTOCOL.test(source) ? source : resolve(folder, source);
}

/** A single letter before a colon is a drive. */
const HAS_PROTOCOL = /^[a-z][a-z0-9+.-]+:/i;
