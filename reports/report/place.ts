import { type Static, Type } from 'typebox';
import { oneOf } from './schema-parts.ts';

/** The location of the statement that created or changed an object. */
export type Place = Static<typeof PlaceSchema>;
const PlaceSchema = Type.Object({
  file: Type.String({
    description: 'with forward slashes; relative to the directory of the audit if it is inside',
  }),
  line: Type.Integer({ minimum: 1 }),
  how: oneOf(['made', 'changed', 'dropped', 'near'], {
    description: 'what the statement there does to the object; near: it makes or changes the table of the object',
  }),
  commit: Type.Optional(Type.String({ description: 'the id of the git commit that wrote the line' })),
  date: Type.Optional(Type.String({ description: 'the day of its author, YYYY-MM-DD' })),
  pullRequest: Type.Optional(
    Type.Integer({ minimum: 1, description: 'the number of the pull request in the subject of the commit' }),
  ),
});

export const PlacesSchema = Type.Object(
  { expected: Type.Optional(PlaceSchema), actual: Type.Optional(PlaceSchema) },
  { description: 'the statements that made, changed or dropped it, if a side was read from SQL files' },
);
