import { expect, test } from 'vitest';
import { markedPair } from '../../../reports/formats/parts/word-marks.ts';
import { patience } from '../../support/patience.ts';

test.each([
  [
    'SELECT a FROM t WHERE a > 1',
    'SELECT a FROM t WHERE a >= 1',
    ['…FROM t WHERE a [->-] 1', '…FROM t WHERE a {+>=+} 1'],
  ],
  ['SELECT a, b FROM t', 'SELECT a FROM t', ['SELECT a[-, b-] FROM t', 'SELECT a FROM t']],
  ['SELECT a FROM t', 'SELECT a, b FROM t', ['SELECT a FROM t', 'SELECT a{+, b+} FROM t']],
  ['a AND b AND c AND d', 'x AND b AND c AND y', ['[-a-] AND b AND c AND [-d-]', '{+x+} AND b AND c AND {+y+}']],
  ['same', 'same', ['same', 'same']],
  ['SELECT a', 'DELETE FROM users WHERE true', undefined],
])('%s against %s', (expected, actual, marked) => {
  expect(markedPair(expected, actual)).toEqual(marked);
});

test('what is the same far away is left out, and every difference is shown', () => {
  const long = Array.from({ length: 500 }, (_, place) => `column_${place}`);
  const [expected = '', actual = ''] =
    markedPair(long.join(', '), long.with(250, 'other').with(400, 'more').join(', ')) ?? [];
  expect(expected).toMatch(/^….*\[-column_250-\].*….*\[-column_400-\].*…$/);
  expect(actual).toMatch(/^….*\{\+other\+\}.*….*\{\+more\+\}.*…$/);
  expect(expected.length).toBeLessThan(300);
});

test('very long texts are still compared quickly', () => {
  const words = (seed: number) => Array.from({ length: 20_000 }, (_, place) => `w${(place * seed) % 9973}`).join(' ');
  const begun = performance.now();
  markedPair(words(7), words(11));
  expect(performance.now() - begun).toBeLessThan(patience(1));
});
