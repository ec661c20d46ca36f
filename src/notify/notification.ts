import { type Static, Type } from 'typebox';
import { orNull } from '../../introspection/index.ts';
import { severities } from '../../reports/index.ts';
import { oneOf } from '../one-of.ts';

const text = Type.String();
const amount = Type.Integer({ minimum: 0 });
const moment = Type.String({ format: 'date-time' });

/** What happened to a finding. */
export const findingChanges = ['reopened', 'appeared', 'worse', 'released', 'lasting', 'resolved'] as const;
export type FindingChange = (typeof findingChanges)[number];

const CHANGES =
  'appeared; reopened: it came back; worse: its severity rose; released: it is no longer acknowledged or accepted; lasting: it is still there (reminders); resolved: it is gone';

const NotifiedFindingSchema = Type.Object({
  change: oneOf(findingChanges, { description: CHANGES }),
  id: Type.String({ description: 'its id in the API: /api/v1/findings/{finding}; in a fleet that of "actual"' }),
  reportId: Type.String({ description: 'its id in reports: stable, the same difference has the same in every report' }),
  expected: Type.String({ description: 'the database with the schema as it should be' }),
  actual: Type.String({ description: 'the database that differs' }),
  others: Type.Array(text, { description: 'other databases of a fleet with the same difference, at most ten' }),
  furtherOthers: Type.Integer({ minimum: 0, description: 'how many more of them there are' }),
  rule: text,
  severity: oneOf(severities),
  kind: text,
  object: Type.String({ description: 'such as public.users.email' }),
  field: orNull(Type.String({ description: 'what differs; null: the whole object' })),
  expectedValue: orNull(Type.String({ description: 'as the expected side has it, at most 2,000 characters' })),
  actualValue: orNull(Type.String({ description: 'as the actual side has it, at most 2,000 characters' })),
  why: text,
  since: Type.String({ format: 'date-time', description: 'when it was first seen' }),
  url: orNull(Type.String({ description: 'the finding in the API; null without service.publicUrl' })),
  reportUrl: orNull(Type.String({ description: 'the report with it, as text; null without service.publicUrl' })),
});
export type NotifiedFinding = Static<typeof NotifiedFindingSchema>;

const NotifiedFaultSchema = Type.Object({
  change: oneOf(['begins', 'lasting', 'over']),
  expected: orNull(Type.String({ description: 'null: the whole audit could not run' })),
  actual: orNull(text),
  code: orNull(Type.String({ description: 'stable, such as E_SOURCE_UNREACHABLE; null if it is over' })),
  why: orNull(text),
});
export type NotifiedFault = Static<typeof NotifiedFaultSchema>;

const NotifiedCoverageSchema = Type.Object({
  change: Type.Unsafe<'lost' | 'lasting' | 'back'>({
    ...oneOf(['lost', 'lasting', 'back']),
    description: 'lost: a run before this one could compare it; back: it is compared again, or gone',
  }),
  expected: text,
  actual: text,
  what: Type.Array(text, { description: 'kinds, objects and facts, at most ten' }),
  furtherWhat: Type.Integer({ minimum: 0, description: 'how many more of them there are' }),
});
export type NotifiedCoverage = Static<typeof NotifiedCoverageSchema>;

/** The content of a notification for all channels; a webhook gets it as JSON. */
export const notificationSchema = Type.Object({
  format: Type.Literal('evenkeel-notification/1'),
  title: Type.String({ description: 'what happened, in one line for people: shop: 2 errors new, 1 warning resolved' }),
  url: orNull(Type.String({ description: 'the run in the API; null without a run or service.publicUrl' })),
  reason: oneOf(['change', 'reminder', 'test']),
  audit: orNull(Type.String({ description: 'null in a test' })),
  run: orNull(Type.String({ description: 'the run that changed something; null in reminders and tests' })),
  at: moment,
  found: orNull(
    Type.Object(
      { error: amount, warning: amount, info: amount },
      { description: 'the counts of the audit now, without accepted findings; null if it could not run' },
    ),
  ),
  pairs: Type.Object({ all: amount, notCompared: amount }),
  schemasChanged: Type.Boolean({
    description:
      'false: no schema changed, so the policy or the version of Evenkeel did; true also if that is not known',
  }),
  findings: Type.Array(NotifiedFindingSchema, { description: 'the worst first' }),
  furtherFindings: Type.Integer({ minimum: 0, description: 'how many are not listed' }),
  faults: Type.Array(NotifiedFaultSchema, { description: 'pairs that could not be compared, or can be again' }),
  furtherFaults: amount,
  coverage: Type.Array(NotifiedCoverageSchema, { description: 'coverage that compared pairs lost, or got back' }),
  furtherCoverage: amount,
});
export type Notification = Static<typeof notificationSchema>;
