import { expect, test } from 'vitest';
import { memo, memoByText, memoLast, memoOn } from '../../../introspection/index.ts';

test('a value is computed once for each key, also if it is undefined', () => {
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  const asked: string[] = [];
  const nothing = memo((key: typeof one): undefined => void asked.push(key.name));
  for (const key of [one, other, one, other]) expect(nothing(key)).toBeUndefined();
  expect(asked).toEqual(['one', 'other']);
});

test('a value is computed once for each part of each key', () => {
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  const asked: string[] = [];
  const nothing = memoOn(
    (key: typeof one, part: string | undefined): undefined => void asked.push(`${key.name} ${part}`),
  );
  for (const key of [one, other, one]) for (const part of ['a', undefined, 'a']) nothing(key, part);
  expect(asked).toEqual(['one a', 'one undefined', 'other a', 'other undefined']);
});

test('memoLast computes a value again after another key was used', () => {
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  const asked: string[] = [];
  const nameOf = memoLast(({ name }: typeof one) => {
    asked.push(name);
    return name;
  });
  for (const key of [one, one, other, one]) expect(nameOf(key)).toBe(key.name);
  expect(asked).toEqual(['one', 'other', 'one']);
});

test('memoByText keeps at most the given number of texts', () => {
  const asked: string[] = [];
  const loud = memoByText((text) => {
    asked.push(text);
    return text.toUpperCase();
  }, 2);
  for (const text of ['a', 'b', 'a', 'c', 'a']) expect(loud(text)).toBe(text.toUpperCase());
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
