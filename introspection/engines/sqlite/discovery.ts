import { resolve } from 'node:path';
import type { Discovery } from '../../discovery.ts';
import { HEADER } from './header.ts';

export const discovery: Discovery = {
  files: { name: /\.(?:db|sqlite|sqlite3)$/i, begins: HEADER },
  source: /^sqlite:./i,
  words: [],
  containers: null,
  addressOf(source, folder) {
    const [, path] = /^sqlite:(?:\/\/)?([^?#]+)/i.exec(source) ?? [];
    return path === undefined ? undefined : resolve(folder, path);
  },
};
