import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../reports/index.ts';
import { planted } from '../support/planted.ts';

describe('a planted difference of every fact of every kind is found', () => {
  it.for(planted)('$kind $field', async ({ expected, actual }) => {
    const report = await compareSnapshots(expected, actual);
    expect(report.findings).not.toEqual([]);
    expect(report.summary.differences.found).toBe(report.summary.differences.raw);
  });
});
