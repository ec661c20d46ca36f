import type { Expression } from '../../../introspection/index.ts';
import type { Rewrite, Surroundings } from '../rewrite.ts';
import { boolean, isLiteral, literal, operandsOfOperator, operator } from '../syntax.ts';

/** `active = 1`, `active = true`, `active IS TRUE` and `active` accept the same rows; a check with IS TRUE also refuses NULL. */
export const truth: Rewrite = {
  id: 'expression.truth',
  title: 'Conditions on flags',
  says: 'active = 1, active = true and active accept the same rows where the column holds only 0 and 1.',
  why: 'SQLite keeps booleans as 0 and 1.',
  rewrite(part, surroundings) {
    const [tested] = operandsOfOperator(part, 'is true', 'is false') ?? [];
    if (tested !== undefined && !surroundings.passesNull && part.node === 'operator' && isFlag(tested, surroundings)) {
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

/** SQLite reads TRUE and FALSE as other words for 1 and 0, in a column of any type. */
export const flagNumber: Rewrite = {
  id: 'expression.flag-number',
  title: 'TRUE and FALSE for numbers',
  says: 'TRUE is 1 and FALSE is 0 where the column is no boolean.',
  why: 'SQLite has no boolean values; PostgreSQL takes TRUE for booleans only.',
  rewrite(part, { target, familiesOf }) {
    if (part.node === 'literal') return target.size > 0 && !target.has('boolean') ? numberOf(part) : undefined;
    const [first, second] = operandsOfOperator(part, '=', '<>') ?? [];
    if (first?.node !== 'column' || second === undefined || part.node !== 'operator') return undefined;
    const families = familiesOf(first.name);
    const number = families.size > 0 && !families.has('boolean') ? numberOf(second) : undefined;
    return number && operator(part.operator, first, number);
  },
};

function numberOf(part: Expression): Expression | undefined {
  return isLiteral(part, 'boolean') ? literal('number', part.value === 'true' ? '1' : '0') : undefined;
}

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
