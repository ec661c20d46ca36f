import type { Condition } from './logical-schema.ts';
import type { SpellingChoices } from './spelling-choices.ts';

/** The words of a condition that the engines do not share. */
export interface ConditionWords {
  readonly choices: SpellingChoices;
  quote(name: string): string;
  /** A condition that the flag is set, or is not. */
  flag(column: string, value: boolean, counted: boolean): string;
  oneOf(column: string, values: readonly string[]): string;
  text(value: string): string;
}

/** A condition in one of its spellings. */
export function renderCondition(condition: Condition, words: ConditionWords): string {
  const { choices, quote } = words;
  const bracketed = (text: string): string => (choices.coin() ? `(${text})` : text);
  switch (condition.is) {
    case 'compare': {
      const [column, value] = [bracketed(quote(condition.column)), String(condition.value)];
      const mirrored = { '>': '<', '>=': '<=', '<': '>', '<>': '<>' }[condition.operator];
      return choices.pick(`${column} ${condition.operator} ${value}`, `${value} ${mirrored} ${column}`);
    }
    case 'range': {
      const column = quote(condition.column);
      const [low, high] = [`${column} >= ${condition.low}`, `${column} <= ${condition.high}`];
      return choices.pick(
        `${column} BETWEEN ${condition.low} AND ${condition.high}`,
        `${low} AND ${high}`,
        `${high} AND ${bracketed(low)}`,
      );
    }
    case 'oneOf': {
      const values = choices
        .shuffled(condition.values)
        .map((value) => (typeof value === 'number' ? String(value) : words.text(value)));
      return words.oneOf(quote(condition.column), values);
    }
    case 'longest':
      return `length(${quote(condition.column)}) <= ${condition.length}`;
    case 'present':
      return choices.pick(`${quote(condition.column)} IS NOT NULL`, `NOT (${quote(condition.column)} IS NULL)`);
    case 'flag':
      return words.flag(quote(condition.column), condition.value, condition.counted);
    case 'all':
      return choices
        .shuffled(condition.conditions)
        .map((part) => `(${renderCondition(part, words)})`)
        .join(choices.pick(' AND ', ' and '));
  }
}
