import { expect, test } from 'vitest';
import { findRulePage } from '../../../reports/index.ts';

test('an engine that is added later appears on the pages too', async () => {
  const engines = () => findRulePage('table.missing')?.fixes.flatMap(({ steps }) => steps.map(({ engine }) => engine));
  expect(new Set(engines())).toEqual(new Set(['PostgreSQL', 'SQLite']));
  await import('../../third-engine/plug-in.ts');
  expect(new Set(engines())).toEqual(new Set(['PostgreSQL', 'SQLite', 'Tally']));
});
