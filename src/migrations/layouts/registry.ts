import type { Layout } from '../migration-file.ts';
import { dialectExtension } from './dialect-extension.ts';
import { dialectFolder } from './dialect-folder.ts';
import { dialectInName } from './dialect-in-name.ts';
import { dialectSuffix } from './dialect-suffix.ts';
import { folderEach } from './folder-each.ts';
import { upAndDown } from './up-and-down.ts';
import { versionedName } from './versioned-name.ts';
import { wholeSchema } from './whole-schema.ts';

/** All known layouts. Each reads what the previous ones have left of a path, so layouts can be combined. */
export const layouts: readonly Layout[] = [
  dialectExtension,
  upAndDown,
  dialectInName,
  dialectSuffix,
  dialectFolder,
  folderEach,
  versionedName,
  wholeSchema,
];
