import { Type } from 'typebox';
import type { ReportMoments } from '../../audit/audit-outcome.ts';
import { findReport, hasReport } from '../../store/reports.ts';
import { findRun, resultsOf } from '../../store/run-history.ts';
import type { RunResult } from '../../store/tables.ts';
import { notFound } from '../problem.ts';
import { reportAnswers, reportSender, suffixShape } from '../report-answer.ts';
import type { Route } from '../route.ts';
import { asked, digest, queryOf } from '../shapes.ts';

const FIRST =
  'Runs with the same result share a report, which has the times of the first of them. The report of a run has its own times.';

/** Reports, in every format. */
export const reportRoutes: Route = (app, context) => {
  const { store } = context;
  const send = reportSender(context);
  const common = { config: { scope: 'read' as const } };
  const answerOf = (wanted: string, suffix: string | undefined, takenAt?: ReportMoments) => ({
    digest: wanted,
    takenAt,
    suffix,
    forGood: true,
    async assertStored() {
      if (!(await hasReport(store, wanted))) throw notFound('report', wanted);
    },
    async read() {
      const report = await findReport(store, wanted);
      if (report === undefined) throw notFound('report', wanted);
      return report.body;
    },
  });
  app.get(
    '/api/v1/reports/:report',
    {
      ...common,
      schema: {
        ...reportAnswers,
        operationId: 'getReport',
        tags: ['reports'],
        summary: 'A report in the format that Accept asks for',
        description: FIRST,
        params: Type.Object({ report: digest }),
      },
    },
    ({ params }, reply) => send(reply, answerOf(params.report, undefined)),
  );
  app.get(
    '/api/v1/reports/:report(^[^./]+).:suffix',
    {
      ...common,
      schema: {
        ...reportAnswers,
        operationId: 'getReportAs',
        tags: ['reports'],
        summary: 'A report in one format',
        description: FIRST,
        params: Type.Object({ report: digest, suffix: suffixShape }),
      },
    },
    ({ params }, reply) => send(reply, answerOf(params.report, params.suffix)),
  );
  app.get(
    '/api/v1/runs/:run/report',
    {
      ...common,
      schema: {
        ...reportAnswers,
        operationId: 'getRunReport',
        tags: ['runs', 'reports'],
        summary: 'The report of a run',
        description: 'With the times of this run. In a fleet, `actual` names the member; the default is the first.',
        params: Type.Object({ run: asked() }),
        querystring: queryOf({ actual: Type.Optional(asked()), suffix: Type.Optional(suffixShape) }),
      },
    },
    async ({ params, query }, reply) => {
      const run = await findRun(store, params.run);
      if (run === undefined) throw notFound('run', params.run);
      const results = (await resultsOf(store, [run.id])).get(run.id) ?? [];
      const result = query.actual === undefined ? results[0] : results.find(({ actual }) => actual === query.actual);
      if (result === undefined || result.report_digest === null) throw notFound('report of run', run.id);
      return send(reply, answerOf(result.report_digest, query.suffix, momentsOf(result)));
    },
  );
};

/** The times of a run; undefined for runs of earlier versions, which did not store them. */
function momentsOf({ expected_taken_at: expected, actual_taken_at: actual }: RunResult): ReportMoments | undefined {
  return expected === null || actual === null ? undefined : { expected, actual };
}
