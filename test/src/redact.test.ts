import { describe, expect, it } from 'vitest';
import { errorTextOf } from '../../src/errors.ts';
import { redactText } from '../../src/redact.ts';
import { patience } from '../support/patience.ts';

describe('secrets in a text are hidden', () => {
  it.for([
    ['it is password=hunter2.', 'it is password=***.'],
    ['(host=h password=hunter2)', '(host=h password=***)'],
    ['["password=hunter2"]', '["password=***"]'],
    ['<password=hunter2>: no', '<password=***>: no'],
    ['{password=hunter2}', '{password=***}'],
    ['is it password=hunter2?', 'is it password=***?'],
    ["password='hunter 2', user=me", "password='***', user=me"],
    ["password='it\\'s' user=me", "password='***' user=me"],
    ['password = "hunter 2"; x', 'password = "***"; x'],
    ["password='hunter2 and no end", "password='***"],
    ['Passwd=a)b.c&x=1', 'Passwd=***&x=1'],
    ['password=).', 'password=***'],
    ['password=***.', 'password=***.'],
    ['(postgres://me:hunter2@host/db): no', '(postgres://me:***@host/db): no'],
    ['nothing is secret here: pass it on.', 'nothing is secret here: pass it on.'],
  ])('%s', ([text = '', shown]) => {
    expect(redactText(text)).toBe(shown);
  });
});

describe('a stored or sent error', () => {
  it('is short, on one line, and shows invisible characters', () => {
    const { message } = errorTextOf([new Error(`a\r\n\tb \u001b[31m\u009b\u202e ${'x'.repeat(200_000)}`)]);
    expect(message).toMatch(/^a b \\x1b\[31m\\x9b\\u\{202e\} x+…\.$/);
    expect(message.length).toBeLessThan(2_100);
  });

  it('is shortened quickly, however long it is', () => {
    const start = performance.now();
    for (const part of ['x', 'a://b:', 'password=', "password='", '\u001b'])
      errorTextOf([new Error(part.repeat(200_000))]);
    expect(performance.now() - start).toBeLessThan(patience(5));
  });

  it('is never cut within a character or a password', () => {
    expect(errorTextOf([new Error(`${'x'.repeat(1_999)}\u{1f600}y`)]).message).toBe(`${'x'.repeat(1_999)}….`);
    const late = errorTextOf([new Error(`${'x '.repeat(985)}postgres://me:hunter2@${'h'.repeat(500)}/db`)]).message;
    expect(late).not.toContain('hunter');
  });
});
