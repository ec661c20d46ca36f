import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { type Draft, shownPath } from './drafted-twin.ts';

/** Writes the drafts beside their twins, and says one sentence for each. It never replaces a file. */
export function writeDrafts(drafts: readonly Draft[]): readonly string[] {
  return drafts.map((draft) => {
    const shown = shownPath(draft);
    if (draft.path === undefined || shown === undefined)
      return `${printable(draft.twinOf)}: the layout does not show the name of its twin, so it is not written.`;
    const target = join(draft.home, draft.path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, draft.text, { flag: 'wx' });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new EvenkeelError('E_SOURCE_INVALID', `${printable(shown)} cannot be written: ${printable(why)}`);
    }
    return `written: ${printable(shown)}`;
  });
}
