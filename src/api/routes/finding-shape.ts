import { type Static, Type } from 'typebox';
import { orNull } from '../../../introspection/index.ts';
import { reportSchema, severities } from '../../../reports/index.ts';
import { oneOf } from '../../one-of.ts';
import { findingBody, wholeFinding } from '../../store/finding-body.ts';
import { type FindingLife, type FindingMoment, findingEvents, findingStates } from '../../store/tables.ts';
import { amount, moment } from '../shapes.ts';

const text = Type.String();

const AcknowledgementShape = Type.Object({
  by: text,
  why: text,
  until: orNull(Type.String({ format: 'date', description: 'its last day, in UTC; null: for good' })),
  at: moment,
});

const facts = {
  id: Type.String({ description: 'made of the audit, the pair, and the finding in the report' }),
  reportId: Type.String({ description: 'its id in reports: the same difference has the same in every report' }),
  audit: text,
  expected: Type.String({ description: 'a database' }),
  actual: Type.String({ description: 'a database' }),
  rule: text,
  severity: oneOf(severities),
  kind: text,
  object: Type.String({ description: 'the address of its object: users.email' }),
  field: orNull(text),
  why: text,
  expectedValue: orNull(text),
  actualValue: orNull(text),
  members: Type.Integer({ minimum: 1, description: 'the number of differences in its pattern' }),
  state: oneOf(findingStates),
  firstSeenAt: moment,
  lastSeenAt: moment,
  resolvedAt: orNull(moment),
  reopened: Type.Integer({ minimum: 0, description: 'how often it came back after it was resolved' }),
  acknowledgement: orNull(AcknowledgementShape),
  lastRun: orNull(Type.String({ description: 'the last run that saw it' })),
};

export const FindingSchema = Type.Object(facts, { $id: 'Finding' });

const EventShape = Type.Object({
  at: moment,
  event: oneOf(findingEvents),
  run: orNull(text),
  by: orNull(text),
  note: orNull(text),
});

/** One finding with all details. */
export const FindingLifeSchema = Type.Object(
  { ...facts, finding: reportSchema.properties.findings.items, events: Type.Array(EventShape) },
  { $id: 'FindingLife' },
);

export const FindingCountSchema = Type.Object(
  { audit: text, kind: text, severity: oneOf(severities), count: amount },
  { $id: 'FindingCount' },
);

export function shownFinding(life: FindingLife): Static<typeof FindingSchema> {
  return shownOf(life, findingBody(life));
}

export function shownLife(life: FindingLife, events: readonly FindingMoment[]): Static<typeof FindingLifeSchema> {
  const finding = wholeFinding(life);
  return {
    ...shownOf(life, finding),
    finding,
    events: events.map(({ at, event, run_id, by, note }) => ({ at, event, run: run_id, by, note })),
  };
}

function shownOf(life: FindingLife, { field, why, expected, actual, members }: ReturnType<typeof findingBody>) {
  return {
    id: life.id,
    reportId: life.finding,
    audit: life.audit,
    expected: life.expected,
    actual: life.actual,
    rule: life.rule,
    severity: life.severity,
    kind: life.kind,
    object: life.object,
    field: field ?? null,
    why: why ?? '',
    expectedValue: expected ?? null,
    actualValue: actual ?? null,
    members: Math.max(1, members?.length ?? 1),
    state: life.state,
    firstSeenAt: life.first_seen_at,
    lastSeenAt: life.last_seen_at,
    resolvedAt: life.resolved_at,
    reopened: life.reopened,
    acknowledgement: acknowledgementOf(life),
    lastRun: life.last_run_id,
  };
}

function acknowledgementOf(life: FindingLife): Static<typeof AcknowledgementShape> | null {
  const { acknowledged_at: at, acknowledged_by: by, acknowledged_why: why, acknowledged_until: until } = life;
  return at === null ? null : { by: by ?? '', why: why ?? '', until, at };
}
