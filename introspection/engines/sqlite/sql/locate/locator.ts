import type { Locator } from '../../../../scripts/effect.ts';
import { locate } from './locate.ts';
import { TEMPORARY } from './made.ts';
import { madeUpName, statedName } from './names.ts';

export const locator: Locator = { temporaryNamespace: TEMPORARY, locate, madeUpName, statedName };
