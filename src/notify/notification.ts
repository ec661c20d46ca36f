import { type Static, type TSchema, Type } from 'typebox';
import { severities } from '../../reports/index.ts';

const text = Type.String();
const amount = Type.Integer({ minimum: 0 });
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const word = <const W extends readonly string[]>(...words: W) =>
  Type.Unsafe<W[number]>({ type: 'string', enum: [...words] });
const moment = Type.String({ format: 'date-time' });

/** What happened to a finding. */
export const findingChanges = ['reopened', 'appeared', 'worse', 'released', 'lasting', 'resolved'] as const;
export type FindingChange = (typeof findingChanges)[number];

const CHANGES =
  'appeared; reopened: it came back; worse: its severity rose; released: whoever lived with it does no more; lasting: it is still there (reminders); resolved: it is over';

const ToldFindingSchema = Type.Object({
  change: Type.Unsafe<FindingChange>({ type: 'string', enum: [...findingChanges], description: CHANGES }),
  id: Type.String({ description: 'stable: the same difference has the same id in every report' }),
  expected: Type.String({ description: 'the database that tells what is right' }),
  actual: Type.String({ description: 'the database that differs' }),
  others: Type.Array(text, { description: 'further databases of a fleet that differ in the same, at most ten' }),
  furtherOthers: Type.Integer({ minimum: 0, description: 'how many more of them there are' }),
  rule: text,
  severity: word(...severities),
  kind: text,
  object: Type.String({ description: 'such as public.users.email' }),
  why: text,
  since: Type.String({ format: 'date-time', description: 'when it was seen first' }),
});
export type ToldFinding = Static<typeof ToldFindingSchema>;

const ToldFaultSchema = Type.Object({
  change: word('begins', 'lasting', 'over'),
  expected: orNull(Type.String({ description: 'null: the whole audit could not run' })),
  actual: orNull(text),
  code: orNull(Type.String({ description: 'stable, such as E_SOURCE_UNREACHABLE; null where it is over' })),
  why: orNull(text),
});
export type ToldFault = Static<typeof ToldFaultSchema>;

const ToldCoverageSchema = Type.Object({
  change: Type.Unsafe<'lost' | 'lasting' | 'back'>({
    ...word('lost', 'lasting', 'back'),
    description: 'lost: a run before this one could compare it; back: it is compared again, or gone',
  }),
  expected: text,
  actual: text,
  what: Type.Array(text, { description: 'kinds, objects and facts, at most ten' }),
  furtherWhat: Type.Integer({ minimum: 0, description: 'how many more of them there are' }),
});
export type ToldCoverage = Static<typeof ToldCoverageSchema>;

/** What people are told, whatever the channel; a webhook is sent it as it is. */
export const notificationSchema = Type.Object({
  format: Type.Literal('evenkeel-notification/1'),
  reason: word('change', 'reminder', 'test'),
  audit: orNull(Type.String({ description: 'null in a test' })),
  run: orNull(Type.String({ description: 'the run that changed something; null in reminders and tests' })),
  at: moment,
  found: orNull(
    Type.Object(
      { error: amount, warning: amount, info: amount },
      { description: 'what the audit finds now, without what its policy accepts; null where it could not run' },
    ),
  ),
  pairs: Type.Object({ all: amount, notCompared: amount }),
  schemasChanged: Type.Boolean({
    description:
      'false: every schema is what it was, so that the policy or the version of Evenkeel judges otherwise; where that cannot be told, true',
  }),
  findings: Type.Array(ToldFindingSchema, { description: 'the worst first' }),
  furtherFindings: Type.Integer({ minimum: 0, description: 'how many are not listed' }),
  faults: Type.Array(ToldFaultSchema, { description: 'what could not be compared, or can be again' }),
  furtherFaults: amount,
  coverage: Type.Array(ToldCoverageSchema, { description: 'what of compared pairs was lost, or is back' }),
  furtherCoverage: amount,
});
export type Notification = Static<typeof notificationSchema>;
