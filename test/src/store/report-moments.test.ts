import { expect, it } from 'vitest';
import { listRuns, resultsOf } from '../../../src/store/run-history.ts';
import { at, comparedPair, failedPair, outcomeOf, runOn, seenReport } from '../../support/outcomes.ts';
import { describeStores, openedStore } from '../../support/stores.ts';

describeStores('runs with the same result', (engine) => {
  it('share a report but have their own times', async () => {
    await using opened = await openedStore(engine);
    const { store } = opened;
    for (const day of [1, 2]) {
      const report = { ...seenReport('the same'), takenAt: { expected: at(day), actual: at(day + 10) } };
      await runOn(store, day, outcomeOf(comparedPair({ report }), failedPair()));
    }
    const runs = (await listRuns(store, {})).items.map(({ id }) => id);
    const results = await resultsOf(store, runs);
    const rows = runs.flatMap((run) => results.get(run) ?? []);
    expect(rows.map((row) => [row.expected_taken_at, row.actual_taken_at])).toEqual([
      [at(2), at(12)],
      [null, null],
      [at(1), at(11)],
      [null, null],
    ]);
    expect(new Set(rows.map((row) => row.report_digest)).size).toBe(2);
  });
});
