import { type Static, Type } from 'typebox';
import { yamlParser } from './yaml-file.ts';

const text = (description: string) => Type.String({ minLength: 1, description });

const AcceptedDifferenceSchema = Type.Object(
  {
    id: Type.String({
      pattern: '^[0-9a-f]{12}$',
      examples: ['4f0c2b19aa31'],
      description: 'the differenceId of a report',
    }),
    rule: text('the rule that found it, for people'),
    object: text('its object, for people'),
    reason: text('why it is accepted'),
    owner: Type.Optional(text('who is responsible for it')),
    ticket: Type.Optional(text('where it is tracked')),
    until: Type.Optional(Type.String({ format: 'date', description: 'its last day, YYYY-MM-DD, in UTC' })),
    audit: Type.Optional(text('the audit that it is for; default: audits of two sources on the command line')),
    database: Type.Optional(text('the actual database that it is for, in an audit of several; default: all of them')),
  },
  { additionalProperties: false },
);

/** An accepted difference. */
export type AcceptedDifference = Readonly<Static<typeof AcceptedDifferenceSchema>>;

/** JSON Schema of evenkeel.accepted.yaml. */
export const acceptedSchema = Type.Object(
  {
    accepted: Type.Optional(
      Type.Array(AcceptedDifferenceSchema, { description: 'one entry per difference, sorted by object, rule and id' }),
    ),
  },
  { $id: 'evenkeel-accepted-1', title: 'Differences that Evenkeel accepts', additionalProperties: false },
);

/** Accepted differences from their text; `origin` names it in errors, which are `EvenkeelError` with the place. */
export const parseAccepted = yamlParser(acceptedSchema);
