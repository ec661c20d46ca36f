import { formsOf } from '../expressions/judge-expression.ts';
import { renderDifference, renderWords, soleDifference } from '../expressions/sole-difference.ts';
import { soleDifferenceOfQueries } from '../queries/judge-query.ts';
import { isMeantAs, type ValueDifference } from '../rule.ts';
import { wordsOfCode } from './judge-code.ts';

/** The only constant or word that differs between two texts, as a sentence; undefined if more differs. */
export function differenceInWords(difference: ValueDifference): string | undefined {
  if (isMeantAs(difference, 'expression')) return inExpressions(difference);
  if (isMeantAs(difference, 'query')) {
    const sole = soleDifferenceOfQueries(difference);
    return sole && renderDifference(sole);
  }
  return isMeantAs(difference, 'code') ? inCode(difference) : undefined;
}

function inExpressions(difference: ValueDifference<'expression'>): string | undefined {
  if (difference.expected.meant.text === null || difference.actual.meant.text === null) return undefined;
  const forms = formsOf(difference);
  const sole = soleDifference(forms.expected.tree, forms.actual.tree);
  return sole && renderDifference(sole, forms.expected.tree);
}

function inCode({ expected, actual }: ValueDifference<'code'>): string | undefined {
  if (expected.meant.text === null || actual.meant.text === null) return undefined;
  return expected.side.engine === actual.side.engine
    ? renderWords(wordsOfCode(expected), wordsOfCode(actual))
    : undefined;
}
