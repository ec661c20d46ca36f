import { join, relative } from 'node:path';
import type { Engine } from '../../introspection/index.ts';

/** The twin of a file, not written anywhere yet. */
export interface Draft {
  /** The file without a twin, as in messages. */
  readonly twinOf: string;
  readonly engine: Engine;
  /** The folder of the migrations of its engine, absolute. */
  readonly home: string;
  /** Its path in the folder; undefined: the layout does not show how it would be called. */
  readonly path: string | undefined;
  readonly text: string;
}

/** Where a draft belongs, relative to where messages are. */
export function shownPath({ home, path }: Draft): string | undefined {
  if (path === undefined) return undefined;
  const target = join(home, path);
  const below = relative(process.cwd(), target);
  return (below.startsWith('..') ? target : below).replaceAll('\\', '/');
}
