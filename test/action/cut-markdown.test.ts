import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutMarkdown } from '../../action/cut-markdown.ts';

const SENTENCE = 'The rest is elsewhere.';
const lines = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replaceAll(/[`<\n\r]/g, ' ')),
    fc.constantFrom('```sql\nSELECT 1\n```', '````\n```\n````', '<details><summary>x</summary>\n\ny\n\n</details>'),
  ),
  { maxLength: 40 },
);

test('a text that fits is unchanged, and a longer one is cut to fit', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 400, max: 4000 }), (parts, limit) => {
      const text = parts.join('\n');
      const cut = cutMarkdown(text, limit, SENTENCE);
      if (Buffer.byteLength(text) <= limit) expect(cut).toBe(text);
      else expect(cut.endsWith(`\n${SENTENCE}\n`)).toBe(true);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
      expect(cut.match(/^<details/gm)?.length).toBe(cut.match(/^<\/details>/gm)?.length);
    }),
  );
});

test('a block that ends before the cut is unchanged, whatever its content', () => {
  const block = '````text\n```\n<details>\n````\n';
  const cut = cutMarkdown(block + 'plain\n'.repeat(200), 500, SENTENCE);
  expect(cut.slice(block.length)).toMatch(new RegExp(`^(?:plain\n)+\n${SENTENCE}\n$`));
});

test.each([
  ['```sql', '```'],
  ['````text', '````'],
])('a block that begins with %s is closed at the cut', (open, close) => {
  const text = `${open}\n${'SELECT 1;\n'.repeat(100)}`;
  expect(cutMarkdown(text, 500, SENTENCE)).toMatch(new RegExp(`SELECT 1;\n${close}\n\n${SENTENCE}\n$`));
});
