import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compareSnapshots } from '../../reports/index.ts';
import { findCases, outlineOf, readCase } from '../support/case.ts';
import { contestedRules } from '../support/contested-rules.ts';

const root = import.meta.dirname;
const { major, newest } = inject('postgresVersion');

describe('every case gives the report it promises', () => {
  const cases = findCases(root, major).map((example) => [example.name, example] as const);

  it.for(cases)('%s', async ([, example]) => {
    const { expected, actual } = await readCase(example);
    const report = await compareSnapshots(expected, actual);
    const { raw, explained, found } = report.summary.differences;
    expect(explained + found, 'every raw difference is explained or found').toBe(raw);
    expect(await contestedRules(expected, actual), 'of two rules for one difference one yields').toEqual([]);
    const golden = join(example.folder, 'report.txt');
    if (newest) await expect(outlineOf(report)).toMatchFileSnapshot(golden);
    else expect(findingsIn(outlineOf(report))).toBe(findingsIn(readFileSync(golden, 'utf8')));
  });
});

/** An older server prints expressions in other ways, so other laws explain them. The findings are the same. */
function findingsIn(outline: string): string {
  return outline.replaceAll(/^explained .*\n/gm, '');
}
