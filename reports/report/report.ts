/** The room of the report: its shape, its JSON Schema, and what can be derived from a report alone. */

import { type Static, Type } from 'typebox';
import { kindNames } from '../../introspection/index.ts';
import { MigratedFileSchema } from './migrated-file.ts';
import { PlacesSchema } from './place.ts';
import { amount, oneOf, side, text } from './schema-parts.ts';

const kind = oneOf(kindNames);

/** Worst first. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

const severity = oneOf(['error', 'warning', 'info']);
const impact = oneOf(['data', 'behaviour', 'performance', 'cosmetic']);
/** `known`: in the base too, so it does not count for the exit code. */
const status = oneOf(['new', 'known', 'accepted']);

const AddressSchema = Type.Object({ kind, namespace: text, owner: Type.Union([text, Type.Null()]), name: text });

const differenceId = Type.String({
  description: 'stable: the id of one difference, whichever finding contains it; acceptances and baselines use it',
});

const paths = Type.Array(text, {
  description: 'where the two values differ, of a fact that has parts: [0].direction of the keys of an index',
});

const fix = Type.String({
  description:
    'the statement that makes the actual side like the expected one, or the statements that make a table with its indexes; absent if it takes more than that, or depends on what the database is for',
});

const MemberSchema = Type.Object({
  differenceId,
  object: AddressSchema,
  field: Type.Optional(text),
  expected: Type.Optional(text),
  actual: Type.Optional(text),
  paths: Type.Optional(paths),
  places: Type.Optional(PlacesSchema),
  fix: Type.Optional(fix),
});

const AcceptedSchema = Type.Object(
  {
    reason: text,
    owner: Type.Optional(text),
    ticket: Type.Optional(text),
    until: Type.Optional(Type.String({ description: 'its last day, YYYY-MM-DD' })),
  },
  { description: 'accepted by the policy: it counts neither for the verdict nor for the exit code' },
);

/** One judged difference, or one pattern with its members. */
export type Finding = Static<typeof FindingSchema>;
const FindingSchema = Type.Object({
  id: Type.String({ description: 'stable: the same difference has the same id in every run' }),
  differenceId: Type.Optional(differenceId),
  rule: Type.String({ description: 'the rule, such as column.missing; see `evenkeel explain`' }),
  severity,
  impact,
  object: AddressSchema,
  field: Type.Optional(
    Type.String({ description: 'the title of the fact that differs; absent if the object itself differs' }),
  ),
  expected: Type.Optional(Type.String({ description: 'the value on the expected side, for people' })),
  actual: Type.Optional(Type.String({ description: 'the value on the actual side, for people' })),
  paths: Type.Optional(paths),
  why: text,
  example: Type.Optional(Type.String({ description: 'a value for which the two sides behave differently' })),
  unproved: Type.Optional(
    Type.Literal(true, { description: 'it is unknown whether the two sides behave differently' }),
  ),
  status,
  accepted: Type.Optional(AcceptedSchema),
  verify: Type.Object(
    { expected: text, actual: text },
    { description: 'queries that show each side, for the shell of its engine' },
  ),
  places: Type.Optional(PlacesSchema),
  fix: Type.Optional(fix),
  members: Type.Optional(Type.Array(MemberSchema)),
  differences: Type.Integer({
    minimum: 0,
    description: 'the number of raw differences in it; 0 for advice about one side',
  }),
});
export type Member = Static<typeof MemberSchema>;

/** The shape of one difference of a finding, as a finding of its own. */
export const differenceSchema = Type.Object({
  ...Type.Omit(FindingSchema, ['members']).properties,
  differenceId,
});

/** A problem of the policy, or of a file of migrations. */
export type Notice = Static<typeof NoticeSchema>;
const NoticeSchema = Type.Object(
  {
    rule: Type.String({ description: 'the rule, such as policy.unused; see `evenkeel explain`' }),
    severity,
    text,
    place: Type.String({
      description:
        'the position of the entry, evenkeel.yaml:12:5 or policy.accept.0; of a remark about a file of migrations, file and line',
    }),
    id: Type.Optional(
      Type.String({ description: 'of a remark about a file: stable, so that it can be accepted and found in a base' }),
    ),
    status: Type.Optional(status),
    accepted: Type.Optional(AcceptedSchema),
    explains: Type.Optional(
      Type.Array(text, { description: 'ids of the findings that only say what a file without a twin brings' }),
    ),
  },
  {
    description:
      'problems of the policy, and of files of migrations; they count by severity like findings, except those that are known or accepted',
  },
);

const HeadSchema = Type.Object({
  format: Type.Literal('evenkeel-snapshot/1'),
  normaliser: Type.Integer(),
  engine: Type.Object({ name: text, version: text }),
  source: text,
  takenAt: text,
  scope: Type.Object({ namespaces: Type.Union([Type.Array(text), Type.Null()]) }),
});

const KindCountSchema = Type.Object(
  {
    kind,
    expected: amount,
    actual: amount,
    atParity: Type.Integer({
      minimum: 0,
      description: 'objects that both sides have, or replace by something else, without a finding above info',
    }),
    total: Type.Integer({ minimum: 0, description: 'objects of both sides, a pair counted once' }),
  },
  { description: 'the parity figure of one kind: atParity / total' },
);

const RelationSchema = Type.Object({
  object: AddressSchema,
  status: oneOf(['parity', 'differs', 'missing', 'extra']),
  findings: Type.Array(Type.String({ description: 'ids, above info' })),
  parts: Type.Optional(
    Type.Array(Type.Object({ kind, expected: amount, actual: amount }), {
      description: 'of migrations: the number of its columns, indexes, keys and checks on each side',
    }),
  ),
});

const SkippedSchema = Type.Object({
  side,
  kind: text,
  namespace: text,
  name: text,
  reason: oneOf(['system', 'extension', 'shadow', 'bookkeeping', 'unreadable', 'policy']),
  why: text,
});

const CoverageSchema = Type.Object({
  compared: Type.Array(kind),
  notCompared: Type.Array(
    Type.Object({
      kind,
      side,
      why: text,
      objects: Type.Integer({ minimum: 0, description: 'objects of the other side not compared' }),
    }),
  ),
  untold: Type.Array(
    Type.Object(
      { kind, field: text, side: oneOf(['expected', 'actual', 'both']), objects: amount },
      {
        description: 'facts that were not compared, because a side does not provide them',
      },
    ),
  ),
  unmodelled: Type.Array(
    Type.Object(
      { side, what: text, count: amount, examples: Type.Array(text) },
      { description: 'objects of no known kind: counted, not compared' },
    ),
  ),
  skipped: Type.Array(SkippedSchema),
  notes: Type.Array(Type.Object({ side, text }), {
    description: 'what was left out of the SQL files of a side, or is doubtful in them',
  }),
});
export type Coverage = Static<typeof CoverageSchema>;

const SystemSchema = Type.Object({
  name: text,
  status: oneOf(['operational', 'degraded', 'unknown']),
  needs: Type.Array(text),
  brokenBy: Type.Array(Type.String({ description: 'ids of the findings that break it' })),
});
export type SystemStatus = Static<typeof SystemSchema>;

export type ParityReport = Static<typeof reportSchema>;

/** JSON Schema of the report. */
export const reportSchema = Type.Object(
  {
    format: Type.Literal('evenkeel-report/1'),
    verdict: oneOf(['parity', 'drift', 'not-compared']),
    expected: HeadSchema,
    actual: HeadSchema,
    summary: Type.Object({
      severities: Type.Object(
        { error: amount, warning: amount, info: amount },
        { description: 'findings that are not accepted, and notices' },
      ),
      judged: Type.Object(
        { differs: amount, unproved: amount },
        {
          description:
            'findings above info that are not accepted: how many are differences, and how many cannot be judged; advice is neither',
        },
      ),
      accepted: Type.Integer({ minimum: 0, description: 'findings that the policy accepts' }),
      known: Type.Integer({ minimum: 0, description: 'findings that are in the base too; 0 without a base' }),
      kinds: Type.Array(KindCountSchema),
      objects: Type.Object({ atParity: amount, total: amount }),
      differences: Type.Object(
        { raw: amount, explained: amount, found: amount },
        {
          description:
            'raw = explained + found: nothing is dropped. Raw are the facts that differ and the objects that one side lacks',
        },
      ),
    }),
    systems: Type.Array(SystemSchema),
    migrations: Type.Optional(
      Type.Array(MigratedFileSchema, { description: 'the files of both sides, in the order in which they were run' }),
    ),
    relations: Type.Array(RelationSchema),
    explained: Type.Record(text, amount, { description: 'raw differences explained, by rule' }),
    coverage: CoverageSchema,
    findings: Type.Array(FindingSchema),
    notices: Type.Array(NoticeSchema),
  },
  { $id: 'evenkeel-report-1', title: 'Evenkeel parity report' },
);
