import { formsOf } from '../expressions/judge-expression.ts';
import { renderDifference, renderWords, soleDifference } from '../expressions/sole-difference.ts';
import { soleDifferenceOfQueries } from '../queries/judge-query.ts';
import type { ValueDifference } from '../rule.ts';
import { wordsOfCode } from './judge-code.ts';

/** The only constant or word that differs between two texts, as a sentence; undefined if more differs. */
export function differenceInWords(difference: ValueDifference): string | undefined {
  const { meaning, expected, actual } = difference;
  if (expected.value === null || actual.value === null) return undefined;
  switch (meaning) {
    case 'expression': {
      const forms = formsOf(difference);
      const sole = soleDifference(forms.expected.tree, forms.actual.tree);
      return sole && renderDifference(sole, forms.expected.tree);
    }
    case 'query': {
      const sole = soleDifferenceOfQueries(difference);
      return sole && renderDifference(sole);
    }
    case 'code':
      return expected.side.engine === actual.side.engine
        ? renderWords(wordsOfCode(expected), wordsOfCode(actual))
        : undefined;
    default:
      return undefined;
  }
}
