import { expect, test } from 'vitest';
import { BoundedMap } from '../../../src/audit/bounded-map.ts';

test('what was not used for the longest time goes first, and what is too large is not kept', () => {
  const map = new BoundedMap<string>(10);
  map.set('a', 'A', 4);
  map.set('b', 'B', 4);
  expect(map.get('a')).toBe('A');
  map.set('c', 'C', 4);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual(['A', undefined, 'C']);
  map.set('a', 'AA', 6);
  expect([map.get('a'), map.get('c')]).toEqual(['AA', 'C']);
  map.set('d', 'D', 11);
  expect([map.get('a'), map.get('d')]).toEqual([undefined, undefined]);
});
