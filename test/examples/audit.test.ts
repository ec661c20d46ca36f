import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { render } from '../../src/library/index.ts';
import { expectShown } from '../src/gate/guides/expect-shown.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';

const EXAMPLE = new URL('../../examples/dual-database/after/', import.meta.url);

/** The answer key of `true-differences.md`; an index over a column that is gone goes with the column. */
const TRUE_DIFFERENCES = [
  'check.extra work_log.work_log_summary_check',
  'column.default planned_features.status',
  'column.default planned_features.tags',
  'column.default workflow_history.cost_efficiency_score',
  'column.default workflow_history.day_of_week',
  'column.default workflow_history.nl_input_clarity_score',
  'column.default workflow_history.performance_score',
  'column.default workflow_history.quality_score',
  'column.extra workflow_history.branch_name',
  'column.extra workflow_history.hour_of_day',
  'column.extra workflow_history.issue_class',
  'column.extra workflow_history.phase_durations',
  'column.extra workflow_history.plan_file',
  'column.renamed phase_queue.depends_on_phase',
  'column.renamed phase_queue.parent_issue',
  'column.type phase_queue.depends_on_phase',
  'foreignKey.missing cost_savings_log.(tool_call_id)',
  'foreignKey.missing cost_savings_log.(workflow_id)',
  'foreignKey.missing hook_events.(workflow_id)',
  'foreignKey.missing pattern_occurrences.(workflow_id)',
  'foreignKey.missing tool_calls.(workflow_id)',
  'table.extra pattern_confidence_history',
  'table.extra pattern_executions',
  'table.extra pattern_roi_summary',
  'table.extra webhook_events',
];

test('the audit finds exactly the true differences of the example above info, as its page shows', async () => {
  await using sqlite = await sqliteDatabase(await readFile(new URL('sqlite.sql', EXAMPLE), 'utf8'));
  await using postgres = await postgresDatabase(await readFile(new URL('postgres.sql', EXAMPLE), 'utf8'));
  const report = await compareSnapshots(await introspect(sqlite.path), await introspect(postgres.url));
  const told = report.findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap((finding) =>
      (finding.members ?? [finding]).map(({ object }) => `${finding.rule} ${nameWithOwner(object)}`),
    );
  expect(told.toSorted()).toEqual(TRUE_DIFFERENCES);
  expect(report.findings.map(({ rule }) => rule)).toContain('advice.unkeyed-target');
  const page = await readFile(new URL('../README.md', EXAMPLE), 'utf8');
  const [, shown = ''] = /^```text\n(.*?)^```$/ms.exec(page) ?? [];
  expectShown(render(report, 'text'), shown);
});

function nameWithOwner({ owner, name }: { readonly owner: string | null; readonly name: string }): string {
  return owner === null ? name : `${owner}.${name}`;
}
