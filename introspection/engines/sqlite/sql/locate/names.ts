import type { Kind } from '../../../../kinds/registry.ts';
import type { Making, StatedName } from '../../../../scripts/effect.ts';
import { cutName, nameOfColumns } from '../made-up-name.ts';
import { foldName } from '../names.ts';
import { squeeze } from '../tidy.ts';
import type { TokenCursor } from '../token-cursor.ts';

/** Takes `[schema.]name`. */
export function takeStatedName(cursor: TokenCursor): StatedName {
  const first = foldName(cursor.name());
  return cursor.accept('.')
    ? { namespace: first, name: foldName(cursor.name()) }
    : { namespace: undefined, name: first };
}

/** An unnamed check is named by its text, whatever its white space. If two have the same text, the first one is meant. */
export function statedName(kind: Kind, name: string): string {
  return kind === 'check' ? foldName(name.replace(/ #\d+$/, '').replace(/\s+/g, '')) : foldName(name);
}

/** The name that Evenkeel gives to a constraint without a name; SQLite gives it none. */
export function madeUpName({ kind, words: [first = '', ...others] }: Making): string {
  return statedName(kind, cutName(kind === 'check' ? squeeze(first) : nameOfColumns([first, ...others])));
}
