import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BodyCache } from '../../../src/api/body-cache.ts';

function counted(size: number) {
  const made = { times: 0 };
  const make = async () => {
    made.times += 1;
    await pause(5);
    return new Uint8Array(size);
  };
  return { made, make };
}

test('a body is rendered once for simultaneous and later requests, and again after it was removed from the cache', async () => {
  const cache = new BodyCache(100);
  const { made, make } = counted(40);
  await Promise.all([cache.get('a', make), cache.get('a', make)]);
  await cache.get('a', make);
  expect(made.times).toBe(1);
  await cache.get('b', make);
  await cache.get('a', make);
  await cache.get('c', make);
  expect(made.times).toBe(3);
  await cache.get('a', make);
  expect(made.times).toBe(3);
  await cache.get('b', make);
  expect(made.times).toBe(4);
});

test('a body larger than the cache, and an empty body, are returned', async () => {
  const cache = new BodyCache(100);
  const [large, empty] = [counted(101), counted(0)];
  for (const { make } of [large, large, empty, empty]) await cache.get(make === large.make ? 'large' : 'empty', make);
  expect([large.made.times, empty.made.times]).toEqual([2, 1]);
  expect((await cache.get('large', large.make)).byteLength).toBe(101);
  const many = await Promise.all(Array.from({ length: 20 }, (_, key) => cache.get(`${key}`, counted(60).make)));
  expect(new Set(many.map(({ byteLength }) => byteLength))).toEqual(new Set([60]));
});

test('all waiting requests get the error, and a later request tries again', async () => {
  const cache = new BodyCache(100);
  const fail = async () => {
    await pause(5);
    throw new Error('no such report');
  };
  const answers = await Promise.allSettled([cache.get('a', fail), cache.get('a', fail)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await cache.get('a', counted(3).make)).byteLength).toBe(3);
});
