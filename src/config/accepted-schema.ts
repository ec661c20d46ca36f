import { type Static, Type } from 'typebox';

const text = (description: string) => Type.String({ minLength: 1, description });

const AcceptedDifferenceSchema = Type.Object(
  {
    id: Type.String({
      pattern: '^[0-9a-f]{12}$',
      examples: ['4f0c2b19aa31'],
      description: 'the differenceId of a report',
    }),
    rule: text('the rule that found it, for people'),
    object: text('what it is about, for people'),
    reason: text('why it may be'),
    owner: Type.Optional(text('who answers for it')),
    ticket: Type.Optional(text('where it is followed up')),
    until: Type.Optional(Type.String({ format: 'date', description: 'the last day of it, YYYY-MM-DD, in UTC' })),
    audit: Type.Optional(text('the audit it counts in; without it: audits of two sources on a command line')),
    database: Type.Optional(text('the judged database it counts for, of an audit of many; without it: all of them')),
  },
  { additionalProperties: false },
);

/** A difference to live with. */
export type AcceptedDifference = Readonly<Static<typeof AcceptedDifferenceSchema>>;

/** JSON Schema of evenkeel.accepted.yaml. */
export const acceptedSchema = Type.Object(
  {
    accepted: Type.Optional(
      Type.Array(AcceptedDifferenceSchema, { description: 'one entry a difference, in order of object, rule and id' }),
    ),
  },
  { $id: 'evenkeel-accepted-1', title: 'Differences that Evenkeel accepts', additionalProperties: false },
);
