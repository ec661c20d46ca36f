import { resolve } from 'node:path';
import type { Discovery } from '../../../introspection/discovery.ts';
import { pathOf } from './read/source.ts';

export const discovery: Discovery = {
  files: { name: /\.tally$/, begins: '' },
  source: /^tally:./i,
  words: ['TALLY'],
  containers: null,
  addressOf: (source, folder) => resolve(folder, pathOf(source)),
};
