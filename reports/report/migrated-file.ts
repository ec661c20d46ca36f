import { type Static, Type } from 'typebox';
import { oneOf, side, text } from './schema-parts.ts';

/** What became of one file of migrations. */
export type MigratedFile = Static<typeof MigratedFileSchema>;
export const MigratedFileSchema = Type.Object({
  side,
  file: text,
  twin: oneOf(['shared', 'twin', 'renumbered', 'squashed', 'failed', 'stub', 'absent', 'undone', 'unneeded'], {
    description:
      'shared: run for both sides; twin: a file of the same name does the same; renumbered: one of another name does; squashed: several do, or a part of one; failed: that of the same name fails; stub: that of the same name does far less; absent: none does it; undone: none does it, and nothing of it remains; unneeded: it changes nothing that the other engine could have',
  }),
  twins: Type.Array(text, { description: 'files of the other side that do what it does' }),
  made: Type.Array(text, { description: 'what it makes: column users.mail' }),
  changed: Type.Array(text),
  dropped: Type.Array(text),
  missing: Type.Array(text, { description: 'what no file of the other side does, and what still stands' }),
  failures: Type.Array(Type.Object({ line: Type.Integer({ minimum: 1 }), why: text })),
  undone: Type.Optional(
    oneOf(['same', 'differs', 'untried', 'never'], {
      description:
        'with --round-trip, the schema after the file, its down migration and the file again: same or differs; untried: the file itself fails; never: it has no down migration',
    }),
  ),
});
