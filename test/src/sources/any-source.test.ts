import { expect, test } from 'vitest';
import { withTimeout } from '../../../introspection/index.ts';
import { inSchema } from '../../../src/sources/any-source.ts';

test.each([
  ['postgres://h/app', 'postgres://h/app?schema=a'],
  ['postgres://h/app?', 'postgres://h/app?schema=a'],
  ['postgres://h/app?schema=public', 'postgres://h/app?schema=a'],
  ['postgres://h/app?schema=x,y&sslmode=require&schema=z', 'postgres://h/app?sslmode=require&schema=a'],
  ['postgres://h/app?%73chema=public&with=owners', 'postgres://h/app?with=owners&schema=a'],
  ['postgres://u:p%3Fw@h/app?search=schema', 'postgres://u:p%3Fw@h/app?search=schema&schema=a'],
  ['app.sqlite', 'app.sqlite'],
])('%s limited to one schema has no other', (source, limited) => {
  expect(inSchema(source, 'a')).toBe(limited);
});

test('the name of a schema is encoded, and a given timeout stays', () => {
  expect(inSchema('postgres://h/app', 'a&b=c')).toBe('postgres://h/app?schema=a%26b%3Dc');
  expect(withTimeout('postgres://h/app?statement_timeout=5', 9)).toBe('postgres://h/app?statement_timeout=5');
});
