import type { Rewrite } from '../rewrite.ts';
import { number } from '../rewrites/values.ts';
import { literal } from '../syntax.ts';

/** A number without needless zeros, but for one that makes it a fraction: 7 / 2 is another value than 7 / 2.0. */
export const writtenNumber: Rewrite = {
  ...number,
  rewrite(part) {
    if (part.node !== 'literal' || part.of !== 'number') return undefined;
    const match = /^(-?)0*(\d*)(?:(\.)(\d*?)0*)?$/.exec(part.value);
    if (match === null || !/\d/.test(part.value)) return undefined;
    const [, sign = '', whole = '', point = '', fraction = ''] = match;
    return literal('number', `${sign}${whole || '0'}${point}${point && (fraction || '0')}`);
  },
};
