import { type Static, Type } from 'typebox';
import { orNull } from '../../../introspection/index.ts';
import { oneOf } from '../../one-of.ts';
import { type Run, type RunResult, resultVerdicts, runStates, runTriggers } from '../../store/tables.ts';
import { amount, faultShape, moment } from '../shapes.ts';

const ResultSchema = Type.Object(
  {
    expected: Type.String({ description: 'a database' }),
    actual: Type.String({ description: 'a database' }),
    verdict: oneOf(resultVerdicts),
    report: orNull(
      Type.String({
        description:
          'the id of the report, a digest: /api/v1/reports/{report}; /api/v1/runs/{run}/report has it with the times of this run',
      }),
    ),
    errors: amount,
    warnings: amount,
    infos: amount,
    accepted: amount,
    atParity: amount,
    objects: amount,
    uncovered: Type.Integer({ minimum: 0, description: 'kinds that one side does not provide' }),
    fault: orNull(faultShape),
  },
  { description: 'the result of one pair' },
);

export const RunSchema = Type.Object(
  {
    id: Type.String(),
    audit: Type.String(),
    trigger: oneOf(runTriggers),
    slot: orNull(moment),
    state: oneOf(runStates),
    attempt: amount,
    queuedAt: moment,
    startedAt: orNull(moment),
    finishedAt: orNull(moment),
    replica: orNull(Type.String()),
    fault: orNull(faultShape),
    results: Type.Array(ResultSchema),
  },
  { $id: 'Run' },
);

export function shownRun(run: Run, results: readonly RunResult[]): Static<typeof RunSchema> {
  return {
    id: run.id,
    audit: run.audit,
    trigger: run.trigger,
    slot: run.slot,
    state: run.state,
    attempt: run.attempt,
    queuedAt: run.queued_at,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
    replica: run.replica,
    fault: faultOf(run),
    results: results.map(shownResult),
  };
}

function shownResult(result: RunResult): Static<typeof ResultSchema> {
  const { expected, actual, verdict, errors, warnings, infos, accepted, objects, uncovered } = result;
  return {
    ...{ expected, actual, verdict, errors, warnings, infos, accepted, objects, uncovered },
    report: result.report_digest,
    atParity: result.at_parity,
    fault: faultOf(result),
  };
}

function faultOf({ error_code, error }: Pick<Run, 'error_code' | 'error'>) {
  return error_code === null ? null : { code: error_code, message: error ?? '' };
}
