import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCases, outlineOf, runCase } from './support/case.ts';

const root = join(import.meta.dirname, 'cases');

describe('every case gives the report it promises', () => {
  it.for(findCases(root))('$name', async (example) => {
    const report = await runCase(example);
    const { raw, explained, found } = report.summary.differences;
    expect(explained + found, 'every raw difference is explained or found').toBe(raw);
    await expect(outlineOf(report)).toMatchFileSnapshot(join(example.folder, 'report.txt'));
  });
});
