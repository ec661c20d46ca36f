import type { Expression } from '../../../introspection/index.ts';
import type { Rewrite, Surroundings } from '../rewrite.ts';
import { boolean, isLiteral, operandsOfOperator, operator } from '../syntax.ts';

/** `active = 1`, `active = true`, `active IS TRUE` and `active` accept the same rows. */
export const truth: Rewrite = {
  id: 'expression.truth',
  title: 'Conditions on flags',
  says: 'active = 1, active = true and active accept the same rows where the column holds only 0 and 1.',
  why: 'SQLite keeps booleans as 0 and 1.',
  rewrite(part, surroundings) {
    const [tested] = operandsOfOperator(part, 'is true', 'is false') ?? [];
    if (tested !== undefined && part.node === 'operator' && isFlag(tested, surroundings)) {
      return part.operator === 'is true' ? tested : operator('not', tested);
    }
    const [first, second] = operandsOfOperator(part, '=', '<>') ?? [];
    if (first === undefined || second === undefined || part.node !== 'operator') return undefined;
    const [flag, constant] = first.node === 'literal' ? [second, first] : [first, second];
    const value = truthOf(constant);
    if (value === undefined || !isFlag(flag, surroundings)) return undefined;
    return value === (part.operator === '=') ? flag : operator('not', flag);
  },
};

/** A constant kept in a boolean column. */
export const flagValue: Rewrite = {
  id: 'expression.flag-value',
  title: 'Constants of flags',
  says: '0 and false, 1 and true are the same value of a flag.',
  why: 'SQLite keeps booleans as 0 and 1.',
  rewrite(part, { target }) {
    if (!target.has('boolean') || part.node !== 'literal' || part.of === 'boolean') return undefined;
    const value = truthOf(part);
    return value === undefined ? undefined : boolean(value);
  },
};

function isFlag(part: Expression, { familiesOf }: Surroundings): boolean {
  return part.node === 'column' && familiesOf(part.name).has('boolean');
}

function truthOf(part: Expression): boolean | undefined {
  if (!isLiteral(part) || part.of === 'null' || part.of === 'bytes') return undefined;
  const word = part.value.toLowerCase();
  if (['1', 'true', 't'].includes(word)) return true;
  if (['0', 'false', 'f'].includes(word)) return false;
  return undefined;
}
