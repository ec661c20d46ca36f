import { Type } from 'typebox';
import { kindNames } from '../../introspection/index.ts';
import { type IgnoredObjects, severities } from '../../reports/index.ts';
import { oneOf } from '../one-of.ts';

const text = Type.String({ minLength: 1 });
const ruleGlob = Type.String({
  minLength: 1,
  description: 'a rule such as column.missing; * matches any characters',
});
const objectGlob = Type.String({
  minLength: 1,
  description:
    'a table (`users`, with everything that belongs to it), `users.email`, or either with its namespace in front; * and ?',
});
const kind = oneOf(kindNames);
const severity = oneOf(['ignore', ...severities.toReversed()]);
const globs = (description: string) => Type.Optional(Type.Array(text, { description }));

const SeveritySchema = Type.Object(
  { rule: ruleGlob, kind: Type.Optional(kind), object: Type.Optional(objectGlob), severity },
  { additionalProperties: false },
);

const ACCEPTANCE_NEEDS = 'needs either "finding", or "rule" and "object", or "rule" and "file"';

const AcceptanceSchema = Type.Object(
  {
    finding: Type.Optional(
      Type.String({ minLength: 1, description: 'the id of a finding, or of one difference in it' }),
    ),
    rule: Type.Optional(ruleGlob),
    object: Type.Optional(objectGlob),
    file: Type.Optional(
      Type.String({ minLength: 1, description: 'a file of migrations, as the report names it; * and ?' }),
    ),
    reason: text,
    owner: Type.Optional(text),
    ticket: Type.Optional(text),
    until: Type.Optional(Type.String({ format: 'date', description: 'its last day, YYYY-MM-DD, in UTC' })),
  },
  {
    additionalProperties: false,
    description: ACCEPTANCE_NEEDS,
    oneOf: [
      { required: ['finding'], properties: { rule: false, object: false, file: false } },
      { required: ['rule', 'object'], properties: { finding: false, file: false } },
      { required: ['rule', 'file'], properties: { finding: false, object: false } },
    ],
  },
);

const IgnoredSchema = Type.Unsafe<IgnoredObjects>(
  Type.Object(
    {
      object: Type.Optional(objectGlob),
      kind: Type.Optional(kind),
      partitionsOf: Type.Optional(
        Type.String({
          minLength: 1,
          description: 'a table whose partitions are left out if only one side has them',
        }),
      ),
      reason: Type.Optional(text),
    },
    {
      additionalProperties: false,
      description: 'needs either "object", or "partitionsOf" without "kind"',
      oneOf: [
        { required: ['object'], properties: { partitionsOf: false } },
        { required: ['partitionsOf'], properties: { kind: false } },
      ],
    },
  ),
);

const OwnedSchema = Type.Object(
  {
    object: Type.String({ minLength: 1, description: 'a namespace or a table; * and ?' }),
    by: Type.String({ minLength: 1, description: 'who maintains it' }),
  },
  { additionalProperties: false },
);

const namespace = Type.String({ pattern: '^[^*?]+(\\.[^.*?]+\\*)?$', examples: ['app', 'main.auth_*'] });

/** The policy, in the shape of `Policy` of the reports. */
export const policySchema = Type.Object(
  {
    severities: Type.Optional(
      Type.Array(SeveritySchema, {
        description: 'other severities for findings; the first entry that matches decides',
      }),
    ),
    accept: Type.Optional(Type.Array(AcceptanceSchema, { description: 'accepted findings: listed, but not counted' })),
    ignore: Type.Optional(
      Type.Array(IgnoredSchema, { description: 'objects left out of the comparison; listed under coverage' }),
    ),
    owned: Type.Optional(
      Type.Array(OwnedSchema, {
        description: 'namespaces and tables that another team maintains: left out, and listed under coverage',
      }),
    ),
    bookkeeping: globs('further tables in which a tool keeps its own records: left out'),
    include: globs('the only namespaces and tables to compare'),
    exclude: globs('namespaces and tables not to compare'),
    namespaces: Type.Optional(
      Type.Record(Type.String(), namespace, {
        description:
          'maps namespaces of the expected side to those of the actual side; on either side `main.auth_*` means the objects with that prefix in `main`',
      }),
    ),
  },
  { additionalProperties: false },
);
