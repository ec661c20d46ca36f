import { andMore } from '../../../introspection/index.ts';
import type { Coverage } from '../../report/report.ts';

/** `2 casts (a as b, c as d)`, `5 operators (<, >, = and 2 more)`: the objects of each side that have no kind. */
export function unmodelledTexts(
  { unmodelled }: Coverage,
  write: (name: string) => string,
): readonly { readonly side: 'expected' | 'actual'; readonly text: string }[] {
  const sides = ['expected', 'actual'] as const;
  return sides.flatMap((side) => {
    const found = unmodelled.filter((entry) => entry.side === side);
    const texts = found.map(({ what, count, examples }) => {
      return `${what}: ${examples.map(write).join(', ')}${andMore(count - examples.length)}`;
    });
    return found.length === 0 ? [] : [{ side, text: texts.join('; ') }];
  });
}
