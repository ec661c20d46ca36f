import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { renderReach } from '../../bench/reach.ts';
import { renderReadme } from '../../bench/readme.ts';
import { lastRun, renderTable, tablesIn, withLast } from '../../bench/results.ts';

test('bench/README.md follows the newest results: `npm run bench -- readme` writes it', async () => {
  const page = await readFile(new URL('../../bench/README.md', import.meta.url), 'utf8');
  expect(page).toBe(renderReadme(lastRun()));
});

const TABLE = `| work | s | met |\n| --- | --- | --- |\n| one | 1.50 | no |\n| two | 20 | yes |\n`;

test('the tables of a bench are read from what it prints, and written as they were', () => {
  const tables = tablesIn(`first words\n${TABLE}\nwords between\n${TABLE}`);
  expect(tables).toHaveLength(2);
  expect(tables.map(renderTable).join('')).toBe(TABLE + TABLE);
});

test('figures have the last ones beside them, by the title of their row', () => {
  const [now] = tablesIn(TABLE);
  const [last] = tablesIn(TABLE.replace('1.50', '1.25').replace('| two | 20 |', '| other | 30 |'));
  if (now === undefined) throw new Error('no table');
  expect(withLast(now, last).rows).toEqual([
    ['one', '1.50 (1.25)', 'no'],
    ['two', '20', 'yes'],
  ]);
  expect(withLast(now, undefined)).toBe(now);
});

test.each([
  [{ evenkeel: 2, unit: 's', reach: 2, of: 'figure' }, 'at most 2 s | yes |'],
  [{ evenkeel: 2.1, unit: 's', reach: 2, of: 'figure' }, 'at most 2 s | no |'],
  [
    { evenkeel: 3, unit: 's', peer: { name: 'p', figure: 2 }, reach: 1.2, of: 'ratio' },
    '1.50 | at most 1.2 of the peer | no |',
  ],
  [{ evenkeel: 3, unit: 's', reach: 1.2, of: 'ratio' }, 'at most 1.2 of the peer |  |'],
  [{ evenkeel: 7_999, unit: '/s', reach: 8_000, of: 'figure' }, 'at least 8000 /s | no |'],
  [{ evenkeel: 8_000, unit: '/s', reach: 8_000, of: 'figure' }, 'at least 8000 /s | yes |'],
] as const)('what is reached is told: %j', (row, told) => {
  expect(renderReach({ work: 'w', ...row })).toContain(told);
});
